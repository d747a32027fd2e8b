import OKRModel
import TextFormats

extension FieldReader {
  /// The number at `weight`, 0 or more; 1 if the file does not set it, or, with a report, if it is negative.
  func weight() -> Double {
    guard let text = text("weight") else { return 1 }
    guard let weight = Figure.parse(text.value).map({ Located(value: $0, place: text.place) }) else {
      sink.error(
        "\(Self.sentence(onNumber: text.value, key: "weight", unit: nil)); 1 is used", at: text.place)
      return 1
    }
    guard KeyResult.weights.contains(weight.value) else {
      sink.error(
        "'weight' must be 0 or more, not \(Figure.value(weight.value)); 1 is used", at: weight.place)
      return 1
    }
    return weight.value
  }
}
