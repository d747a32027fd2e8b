import Canvas

extension State {
  /// Handles `key` in the current context.
  mutating func react(to key: Key) -> [Effect] {
    if case .refused(let refusal) = key { return [sayOnce(refusal.tone, refusal.sentence)] }
    if let action = keymap.action(for: key, in: context) {
      // For this action only, it matters which of its keys runs it.
      if action.id == .jumpToStage, case .character(let character) = key, character.isWholeNumber {
        return run(action, argument: String(character))
      }
      return run(action)
    }
    if case .alt(let character) = key, !context.takesAsText(key) { return pressApart(character) }
    // A form that is asking a question takes no text.
    if context == .question { return sayUnbound(key) }
    return withComponent { $0.type(key, &$1) } ?? sayUnbound(key)
  }

  /// Alt with a character that has no meaning here: a terminal sends the same for Esc and the character in quick
  /// succession.
  private mutating func pressApart(_ character: Character) -> [Effect] {
    // The end of a control string whose start was lost looks like this, and is not a key.
    guard character != "\\" else { return [] }
    let effects = react(to: .escape)
    // The question that Esc raises needs an answer of its own: Alt-y must not discard a draft.
    guard context != .question else { return effects }
    return effects + react(to: .character(character))
  }

  /// Says that `key` has no meaning here and which keys do; nothing for input that no hand typed.
  private mutating func sayUnbound(_ key: Key) -> [Effect] {
    guard !context.takesText else { return [] }
    switch key {
    case .unknown, .resize, .mouse, .refused: return []
    case .paste:
      return [sayOnce(.information, "No text goes here, and nothing of the paste was taken; \(wayOn).")]
    case .character(let character):
      if let script = ForeignScript(of: character) {
        return [sayOnce(.information, "\(character) is \(script.name): \(script.advice).")]
      }
      return [sayOnce(.information, "\(key.name(.ascii)) does nothing here; \(wayOn).")]
    default: return [sayOnce(.information, "\(key.name(.ascii)) does nothing here; \(wayOn).")]
    }
  }

  /// Which key leads out of here, in a few words.
  private var wayOn: String {
    func name(_ id: Action.ID) -> String? { keymap.keys(of: id, in: context).first?.name(.ascii) }
    if context == .question, let yes = name(.confirm), let no = name(.decline) {
      return "\(yes) is yes, \(no) is no"
    }
    if let help = name(.help) { return "\(help) lists the keys" }
    return "\(name(.back) ?? "Esc") goes back"
  }
}
