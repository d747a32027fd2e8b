import Canvas
import OKRModel

@testable import Dashboard

extension Fixture {
  /// The alignment after pressing `keys`.
  static func alignment(_ keys: Key..., size: Size = Size(columns: 120, rows: 40)) -> State {
    var state = state(size: size)
    state.press(.character("3"))
    state.press(keys)
    return state
  }

  static let waitTime = ConstructID.keyResult(
    KeyResultReference(objective: "streamline-check-in", keyResult: "wait-time"))
}

extension State {
  /// The nodes of the visible rows of the tree.
  var outlineNodes: [ConstructID] { alignment?.outline?.rows.map(\.node) ?? [] }

  /// The list of why, of how or of a cell's contents, while it is open.
  var trail: Trail? {
    if case .trail(let trail) = overlay { trail } else { nil }
  }

  /// Goes down the tree until `node` is selected; false if it is not listed.
  mutating func goDown(to node: ConstructID) -> Bool {
    guard let position = outlineNodes.firstIndex(of: node) else { return false }
    press(.character("g"))
    for _ in 0..<position { press(.character("j")) }
    return selectedNode == node
  }
}
