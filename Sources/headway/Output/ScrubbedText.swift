import TextFormats

/// Text that is safe to print: headway's own words, in which everything from outside was scrubbed.
///
/// Only scrubbing makes one. A string literal is headway's own text, and each value interpolated into it is scrubbed, so
/// a name of a file, an argument or what git says cannot reach a terminal or a page unscrubbed by mistake.
struct ScrubbedText: Hashable, Sendable, CustomStringConvertible {
  /// The text, without anything that acts on a terminal.
  let description: String

  /// Scrubs `text`; its line breaks stay if `multiline`, and become spaces otherwise.
  init(_ text: String, multiline: Bool = false) {
    description = TextScrubber.scrub(text, multiline: multiline)
  }

  /// `texts` one after another, with `separator` between them.
  static func lines(_ texts: [ScrubbedText], separator: StaticString) -> ScrubbedText {
    ScrubbedText(scrubbed: texts.map(\.description).joined(separator: "\(separator)"))
  }

  /// The first line of `text`.
  static func firstLine(of text: String) -> ScrubbedText { ScrubbedText(String(text.prefix { $0 != "\n" })) }

  private init(scrubbed: String) { description = scrubbed }
}

extension ScrubbedText: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { description = text }

  init(stringInterpolation parts: Interpolation) { description = parts.text }

  /// Literals as they are, and values scrubbed.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ value: ScrubbedText) { text += value.description }

    mutating func appendInterpolation<Value>(_ value: Value) { text += TextScrubber.scrub("\(value)") }
  }

  typealias StringInterpolation = Interpolation
}

extension JSONValue {
  /// The text, or null where there is none.
  init(_ text: ScrubbedText?) { self.init(text?.description) }
}
