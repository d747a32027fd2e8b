import OKRModel
import TextFormats

extension FieldReader {
  /// How the numbers of a measure and its checkpoints are written.
  func writtenDigits(unit: String?) -> WrittenDigits {
    var written = WrittenDigits()
    let keys = ["target", "baseline", "at-least", "at-most", "above", "below", "between", "checkpoints"]
    for key in keys {
      guard let node = node(key) else { continue }
      for text in Self.numberTexts(of: node) { written.keep(text, unit: unit) }
    }
    return written
  }

  /// The texts of a number, of a list of numbers, or of the values in a list of checkpoints.
  private static func numberTexts(of node: YAMLNode) -> [String] {
    switch node.content {
    case .scalar(let scalar): [scalar.text]
    case .sequence(let nodes): nodes.flatMap(numberTexts)
    case .mapping(let entries): entries.filter { $0.key == "value" }.flatMap { numberTexts(of: $0.value) }
    }
  }
}
