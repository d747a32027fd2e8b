@testable import Dashboard

/// The overlay over the screen, by its kind.
enum Overlay {
  case checkIn(CheckInForm)
  case action(ActionForm)
  case fieldList(FieldList)
  case fields(FieldForm)
  case menu(CommandMenu)
  case filterLine(TextField, before: String)
  case messages(scroll: Int)
  case links([WorkLink], position: Int)
  case explanation(ExplanationPath)
  case trail(Trail)
  case question(Question)
  case draftOffer(DraftOffer)

  init?(_ component: any Component) {
    switch component {
    case let form as CheckInForm: self = .checkIn(form)
    case let form as ActionForm: self = .action(form)
    case let list as FieldList: self = .fieldList(list)
    case let form as FieldForm: self = .fields(form)
    case let menu as CommandMenu: self = .menu(menu)
    case let line as FilterLine: self = .filterLine(line.field, before: line.before)
    case let list as MessageList: self = .messages(scroll: list.scroll)
    case let list as LinkList: self = .links(list.links, position: list.position)
    case let path as ExplanationPath: self = .explanation(path)
    case let trail as Trail: self = .trail(trail)
    case let question as Question: self = .question(question)
    case let offer as DraftOffer: self = .draftOffer(offer)
    default: return nil
    }
  }
}

extension State {
  /// The overlay that has the keys; nil if there is none.
  var overlay: Overlay? { overlays.last.flatMap(Overlay.init) }
}
