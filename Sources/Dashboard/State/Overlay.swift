/// What lies over the panes and takes the keys.
public enum Overlay: Sendable {
  case checkIn(CheckInForm)
  /// The form of an action of the stand-up.
  case action(ActionForm)
  case menu(CommandMenu)
  /// The fields of what is selected.
  case fields(FieldForm)
  /// The line in which the filter is typed, and the filter as it was before.
  case filterLine(TextField, before: String)
  /// The list of messages and problems, from the line `scroll` on.
  case messages(scroll: Int)
  /// The links of what is selected, and the position of the chosen one.
  case links([WorkLink], position: Int)
  /// How figures come about.
  case explanation(ExplanationPath)
  /// Why, how, or what is in a cell.
  case trail(Trail)
  /// A question that must be answered first.
  case question(Question)
}
