import OKRModel
import TextFormats

/// Turns a change to a field into a patch for the bytes of its file: the field's own text and nothing else.
struct FieldSplice {
  let source: EditedSource
  let mapping: MappingPlace
  let key: String
  let field: EditableField
  /// The new value of the field; nil to remove it.
  let value: String?
  private let isInFlow: Bool
  private var scanner: ScalarScanner { source.scanner }

  init(
    _ source: EditedSource, _ mapping: MappingPlace, key: String, _ field: EditableField, to value: String?
  ) {
    self.source = source
    self.mapping = mapping
    self.key = key
    self.field = field
    self.value = value
    isInFlow = source.isInFlow(mapping)
  }

  /// The bytes to change.
  func patch() throws(EditRefusal) -> FilePatch {
    guard let position = mapping.position(of: key) else {
      // What the file does not have needs no removal.
      guard let value else { return FilePatch(at: 0, removing: [], inserting: []) }
      return try insertion(of: value)
    }
    let entry = mapping.entries[position]
    let span = try EntrySpan(
      of: entry, in: source, mayBeMapping: field == .closed, isList: field.isList,
      isListOfMappings: isListOfMappings)
    guard let value else { return try removal(of: span, at: position) }
    try expectNothingBehind(span.end, of: entry)
    return try replacement(of: span, with: value)
  }

  private func replacement(of span: EntrySpan, with value: String) throws(EditRefusal) -> FilePatch {
    let writer = ScalarWriter(kind: field.kind, isInFlow: isInFlow)
    if let list = span.list {
      let isFlow = scanner.byte(list.lowerBound) == UInt8(ascii: "[")
      let text = try text(value)
      return isFlow ? patch(list, text) : patch((span.colon + 1)..<list.upperBound, " " + text)
    }
    guard let old = span.value else {
      return patch(span.end..<span.end, " " + (try text(value)))
    }
    if isListText(value) || closing(value) != nil || isListOfMappings {
      return patch(old.range, try text(value))
    }
    guard case .block(let isFolded, let content, let indent) = old.style else {
      return patch(old.range, writer.write(value, style: old.style))
    }
    let block = BlockText(indent: indent, lineEnd: lineEnd(at: scanner.endOfLine(old.range.lowerBound)))
    let range = content..<old.range.upperBound
    let before = String(decoding: scanner.bytes[range], as: UTF8.self)
    return patch(range, isFolded ? block.folded(value, like: before) : block.literal(value))
  }

  /// A closing with a day or a reason, as a mapping in braces; nil for anything else.
  private func closing(_ value: String) -> String? {
    guard field == .closed, let closing = Closing(value), closing.day != nil || closing.reason != nil else {
      return nil
    }
    let writer = ScalarWriter(kind: .words, isInFlow: true)
    let parts = [
      "as: \(closing.end)", closing.day.map { "on: \($0)" },
      closing.reason.map { "because: \(writer.write($0, style: .plain))" },
    ]
    return "{\(parts.compactMap(\.self).joined(separator: ", "))}"
  }

  /// The checkpoints in `value` as a list in brackets.
  private func checkpoints(_ value: String) throws(EditRefusal) -> String {
    do throws(CheckpointText.Fault) {
      let writer = ScalarWriter(kind: .figure, isInFlow: true)
      let entries = try CheckpointText.entries(in: value).map { entry in
        let (day, value) = (entry.day, entry.value)
        return "{by: \(writer.write(day, style: .plain)), value: \(writer.write(value, style: .plain))}"
      }
      return "[\(entries.joined(separator: ", "))]"
    } catch {
      throw EditRefusal(reason: error.sentence, place: mapping.places.last)
    }
  }

  /// The milestones in `value` as a list in brackets.
  private func milestones(_ value: String) throws(EditRefusal) -> String {
    do throws(MilestoneText.Fault) {
      let (words, figure) = (
        ScalarWriter(kind: .words, isInFlow: true), ScalarWriter(kind: .figure, isInFlow: true)
      )
      let entries = try MilestoneText.milestones(in: value).map { milestone in
        let parts = [
          "id: \(words.write(milestone.id.rawValue, style: .plain))",
          "title: \(words.write(milestone.title, style: .plain))",
          milestone.due.map { "due: \(figure.write($0.description, style: .plain))" },
          milestone.weight == 1 ? nil : "weight: \(Figure.exactText(of: milestone.weight))",
          milestone.done.map { "done: \($0)" },
        ]
        return "{\(parts.compactMap(\.self).joined(separator: ", "))}"
      }
      return "[\(entries.joined(separator: ", "))]"
    } catch {
      throw EditRefusal(reason: error.sentence, place: mapping.places.last)
    }
  }

  /// Whether its field is a list of mappings, which is replaced as a whole.
  private var isListOfMappings: Bool { field == .checkpoints || field == .milestones }

  private func isListText(_ value: String) -> Bool { field.isList && value.hasPrefix("[") }

  /// The text that `value` gets where there is none yet: a list as it is, a closing in braces, anything else with the
  /// quotes that it needs.
  private func text(_ value: String) throws(EditRefusal) -> String {
    if let closing = closing(value) { return closing }
    if field == .checkpoints { return try checkpoints(value) }
    if field == .milestones { return try milestones(value) }
    guard isListText(value) else {
      return ScalarWriter(kind: field.kind, isInFlow: isInFlow).write(value, style: .plain)
    }
    guard ListText.items(in: value).allSatisfy(ListText.isItem) else {
      throw EditRefusal(reason: "its list has something that is no id", place: mapping.places.last)
    }
    return value
  }

  // MARK: Removing

  private func removal(of span: EntrySpan, at position: Int) throws(EditRefusal) -> FilePatch {
    let entry = mapping.entries[position]
    let refusal = EditRefusal(
      reason: "it cannot be taken out without its surroundings", place: entry.keyPlace)
    guard mapping.entries.count > 1, isFreeOfComments(span) else { throw refusal }
    if isInFlow { return try removalFromFlow(of: span, isFirst: position == 0, orElse: refusal) }
    try expectNothingBehind(span.end, of: entry)
    let start = scanner.startOfLine(span.key.lowerBound)
    guard scanner.bytes[start..<span.key.lowerBound].allSatisfy({ $0 == UInt8(ascii: " ") }) else {
      throw refusal
    }
    let rest = scanner.afterBlanks(span.end)
    // Keep a comment after it.
    if scanner.byte(rest) == UInt8(ascii: "#") { return patch(span.key.lowerBound..<rest, "") }
    return patch(start..<(scanner.nextLine(after: rest) ?? rest), "")
  }

  private func removalFromFlow(
    of span: EntrySpan, isFirst: Bool, orElse refusal: EditRefusal
  ) throws(EditRefusal) -> FilePatch {
    if isFirst {
      let comma = scanner.afterBlanks(span.end)
      guard scanner.byte(comma) == UInt8(ascii: ",") else { throw refusal }
      return patch(span.key.lowerBound..<scanner.afterBlanks(comma + 1), "")
    }
    var comma = span.key.lowerBound - 1
    while let byte = scanner.byte(comma), ScalarScanner.isBlank(byte) || ScalarScanner.isBreak(byte) {
      comma -= 1
    }
    guard scanner.byte(comma) == UInt8(ascii: ",") else { throw refusal }
    return patch(comma..<span.end, "")
  }

  /// Whether the entry contains no comment, which would be removed with it.
  private func isFreeOfComments(_ span: EntrySpan) -> Bool {
    if let list = span.list {
      return span.isMapping || !scanner.bytes[span.colon..<list.upperBound].contains(UInt8(ascii: "#"))
    }
    guard let value = span.value else { return true }
    var own = scanner.bytes[span.colon..<value.range.lowerBound]
    if case .block = value.style {
      own = scanner.bytes[span.colon..<scanner.endOfLine(value.range.lowerBound)]
    }
    return !own.contains(UInt8(ascii: "#"))
  }

  // MARK: Inserting

  private func insertion(of value: String) throws(EditRefusal) -> FilePatch {
    let sibling = try sibling()
    let text = "\(key): " + (try text(value))
    if isInFlow { return patch(sibling.end..<sibling.end, ", \(text)") }
    let start = scanner.startOfLine(sibling.key.lowerBound)
    let margin = String(
      decoding: scanner.bytes[start..<sibling.key.lowerBound].map { _ in UInt8(ascii: " ") }, as: UTF8.self)
    let end = scanner.endOfLine(sibling.end)
    return patch(end..<end, lineEnd(at: end) + margin + text)
  }

  /// The entry after which a new one belongs: the last one that precedes it in the documented order.
  private func sibling() throws(EditRefusal) -> EntrySpan {
    let keys = mapping.entries.map(\.key)
    let before = FieldOrder.order(among: keys).prefix { $0 != key }.reversed()
    for key in Array(before) + keys {
      guard let position = mapping.position(of: key) else { continue }
      let entry = mapping.entries[position]
      guard let span = try? EntrySpan(of: entry, in: source, isList: true),
        (try? expectNothingBehind(span.end, of: entry)) != nil
      else { continue }
      return span
    }
    throw EditRefusal(reason: "there is no line behind which it could be put", place: mapping.places.last)
  }

  // MARK: Lines

  /// Checks that only a comment follows a value on its line.
  private func expectNothingBehind(_ end: Int, of entry: YAMLEntry) throws(EditRefusal) {
    guard !isInFlow else { return }
    let rest = scanner.afterBlanks(end)
    guard let byte = scanner.byte(rest), !ScalarScanner.isBreak(byte),
      byte != UInt8(ascii: "#") || rest == end
    else { return }
    throw EditRefusal(reason: "it is written in an unusual way", place: entry.keyPlace)
  }

  /// The line ending at `end`, or the file's usual one if it is the last line.
  private func lineEnd(at end: Int) -> String {
    let bytes = scanner.bytes
    guard let next = scanner.nextLine(after: end) ?? scanner.nextLine(after: scanner.endOfLine(0)) else {
      return "\n"
    }
    return next >= 2 && bytes[next - 1] == UInt8(ascii: "\n") && bytes[next - 2] == UInt8(ascii: "\r")
      ? "\r\n" : "\n"
  }

  private func patch(_ range: Range<Int>, _ text: String) -> FilePatch {
    FilePatch(at: range.lowerBound, removing: Array(scanner.bytes[range]), inserting: Array(text.utf8))
  }
}

/// The order in which the documents list the keys of a construct.
enum FieldOrder {
  /// The documented keys of a mapping that has `keys`.
  static func order(among keys: [String]) -> [String] {
    if keys.contains("objective") {
      return [
        "objective", "stage", "outcomes", "capabilities", "goal", "owner", "contributors", "contributes-to",
        "weight", "why",
      ]
    }
    if keys.contains("end") { return ["id", "start", "end"] }
    if keys.contains("state") { return ["initiative", "id", "title", "state", "owner", "due", "link"] }
    return [
      "id", "title", "indicator", "unit", "baseline", "target", "at-least", "at-most", "above",
      "below", "roll-up", "start", "due",
      "checkpoints", "milestones", "cadence", "weight", "owner", "contributors", "type", "closed",
    ]
  }
}
