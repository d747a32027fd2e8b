import OKRModel

/// All screens and overlays. A new one is a folder of its own and a line here.
enum Components {
  /// The screens, in the order of the digits that open them.
  static let screens: [any ScreenComponent.Type] = [
    Board.self, Sweep.self, AlignmentScreen.self, StandUp.self, Gaps.self,
  ]

  /// The overlays.
  static let overlays: [any Component.Type] = [
    CheckInForm.self, ActionForm.self, FieldList.self, FieldForm.self, CommandMenu.self, FilterLine.self,
    MessageList.self, LinkList.self, ExplanationPath.self, Trail.self, Question.self, DraftOffer.self,
  ]

  /// The actions that open an overlay, or go somewhere, from any screen.
  static let openings: [OpeningAction] =
    CheckInForm.openings + FieldList.openings + FilterLine.openings + LinkList.openings
    + ExplanationPath.openings + Trail.openings

  /// All their actions, beside those that the router runs everywhere.
  static let actions: [Action] =
    screens.flatMap { $0.descriptions } + overlays.flatMap { $0.descriptions } + openings.map(\.action)

  /// The component for `screen`; nil if there is none yet.
  static func type(of screen: Screen) -> (any ScreenComponent.Type)? { screens.first { $0.id == screen } }

  /// The opening action with `id`; nil if there is none.
  static func opening(_ id: Action.ID) -> OpeningAction? { openingsByID[id] }

  private static let openingsByID = Dictionary(
    openings.map { ($0.action.id, $0) }, uniquingKeysWith: { first, _ in first })
}
