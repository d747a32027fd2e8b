import OKRModel
import TextFormats

/// Reads how a key result was closed: `closed: {as: dropped, on: 2026-11-18, because: …}`, or the first word alone.
struct ClosingReader {
  let fields: FieldReader

  /// The closing; nil while it is open, or, with a report, when it cannot be read.
  func read() -> Closing? {
    guard let node = fields.node("closed") else { return nil }
    guard case .mapping = node.content, let entry = FieldReader(node, of: "closing", in: fields.document)
    else { return readWord() }
    let end = entry.word("as", as: Closing.End.self)
    let day = entry.day("on")
    let reason = entry.words("because")
    if entry.node("as") == nil { entry.reportMissing("as", advice: "it is one of \(Self.ends)") }
    entry.reportUnknownKeys()
    // With a day that cannot be read it would be closed on all days, which nobody said.
    let isDayWrong = day == nil && entry.node("on") != nil
    return isDayWrong ? nil : end.map { Closing($0, on: day?.value, because: reason?.value) }
  }

  private func readWord() -> Closing? {
    guard let word = fields.text("closed") else { return nil }
    guard let end = Closing.End(rawValue: word.value.lowercased()) else {
      let hint = Suggestion.hint(for: word.value, among: Closing.End.allCases.map(\.rawValue))
      let advice = hint.isEmpty ? "; it is one of \(Self.ends)" : hint
      fields.sink.error(
        "'closed' cannot be '\(word.value)'\(advice); leave it out while it is open", at: word.place)
      return nil
    }
    return Closing(end)
  }

  private static var ends: String { Closing.End.allCases.map(\.rawValue).joined(separator: ", ") }
}
