import OKRModel

/// What can be said of earlier texts without reading the definition that they belonged to.
enum EarlierText {
  /// Whether a key result that can be read now can be read with `texts`, which were numbers and days where it has
  /// numbers and days, in the `unit`. False if only reading it shows that.
  static func areReadable(_ texts: [String: String?], unit: String?) -> Bool {
    texts.allSatisfy { field, text in text.map { isReadable($0, field, unit: unit) } ?? false }
  }

  private static func isReadable(_ text: String, _ field: String, unit: String?) -> Bool {
    switch field {
    case "target": (try? Target.parse(text, unit: unit)) != nil
    case "baseline", "at-least", "at-most", "above", "below": Figure.parse(text) != nil
    case "start", "due": CivilDay(text) != nil
    case "weight": Figure.parse(text).map(KeyResult.weights.contains) == true
    default: false
    }
  }
}
