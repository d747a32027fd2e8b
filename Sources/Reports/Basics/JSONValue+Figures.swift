package import OKRModel
package import TextFormats

extension JSONValue {
  /// The text of the id, or null where there is none.
  package init<Construct>(_ id: Identifier<Construct>?) { self.init(id?.rawValue) }

  /// The texts of the ids, in order.
  package init<Construct>(_ ids: [Identifier<Construct>]) {
    self = .array(ids.map { .string($0.rawValue) })
  }

  /// The fraction to four decimal places, or null if it is nil.
  package init(fraction: Double?) {
    self.init(fraction.map { ($0 * 10_000).rounded() / 10_000 })
  }

  /// A value that was computed, to four places behind the point, or null where there is none. One of a size at which
  /// these places say nothing is left as it is.
  package init(computed number: Double?) {
    let isOrdinary = number.map { (0.01..<1e11).contains($0.magnitude) } ?? false
    self = isOrdinary ? JSONValue(fraction: number) : JSONValue(number)
  }
}
