import OKRModel

/// The screens and overlays that there are. A new one is a folder of its own and a line here.
enum Components {
  /// The screens, by the digits that open them.
  static let screens: [any ScreenComponent.Type] = [
    Board.self, Sweep.self, AlignmentScreen.self, StandUp.self, Gaps.self,
  ]

  /// What lies over a screen.
  static let overlays: [any Component.Type] = [
    CheckInForm.self, ActionForm.self, FieldForm.self, CommandMenu.self, FilterLine.self, MessageList.self,
    LinkList.self, ExplanationPath.self, Trail.self, Question.self, DraftOffer.self,
  ]

  /// What opens an overlay, or goes somewhere, from any screen.
  static let openings: [OpeningAction] =
    CheckInForm.openings + FieldForm.openings + FilterLine.openings + LinkList.openings
    + ExplanationPath.openings + Trail.openings

  /// What can be done in all of them, beside what the router does everywhere.
  static let actions: [Action] =
    screens.flatMap { $0.descriptions } + overlays.flatMap { $0.descriptions } + openings.map(\.action)

  /// The component of `screen`; nil where that is none yet.
  static func type(of screen: Screen) -> (any ScreenComponent.Type)? { screens.first { $0.id == screen } }

  /// The opening action with `id`; nil where that is none.
  static func opening(_ id: Action.ID) -> OpeningAction? { openingsByID[id] }

  private static let openingsByID = Dictionary(
    openings.map { ($0.action.id, $0) }, uniquingKeysWith: { first, _ in first })
}
