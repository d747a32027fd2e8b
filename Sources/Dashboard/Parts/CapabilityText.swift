import Canvas
import OKRModel

/// The words for a capability.
struct CapabilityText {
  private let capability: Capability
  private let weight: CapabilityLoad
  private let glyphs: Glyphs

  init(_ capability: Capability, _ load: CapabilityLoad, glyphs: Glyphs) {
    self.capability = capability
    self.weight = load
    self.glyphs = glyphs
  }

  /// The current and the target maturity: `2 → 4`.
  var maturity: String {
    capability.maturity.map { "\($0.current) \(glyphs.arrow) \($0.target)" } ?? ""
  }

  /// What improves it.
  var lifted: String {
    if weight.isNeglected { return "\(glyphs.flag) no key result improves it" }
    if weight.lifts.isEmpty { return "" }
    return weight.lifts.count == 1 ? "1 improves it" : "\(weight.lifts.count) improve it"
  }

  var liftedRole: Role { weight.isNeglected ? .warning : .text }

  /// What depends on it: objectives, and their key results.
  var load: String {
    guard !weight.objectives.isEmpty else { return shortLoad }
    let keyResults = weight.keyResultCount == 1 ? "1 key result" : "\(weight.keyResultCount) key results"
    return "\(shortLoad), \(keyResults)"
  }

  /// What depends on it: objectives.
  var shortLoad: String {
    switch weight.objectives.count {
    case 0: "\(glyphs.dash) not used"
    case 1: "1 objective"
    default: "\(weight.objectives.count) objectives"
    }
  }
}
