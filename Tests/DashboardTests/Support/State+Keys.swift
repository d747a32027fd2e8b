import Canvas

@testable import Dashboard

extension State {
  /// Presses keys one after another; returns all their effects.
  @discardableResult
  mutating func press(_ keys: Key...) -> [Effect] {
    press(keys)
  }

  /// Presses keys one after another; returns all their effects except the wait before drafts are kept.
  @discardableResult
  mutating func press(_ keys: [Key]) -> [Effect] {
    keys.flatMap { update(with: .keyPressed($0)) }.filter { $0 != .awaitDraftPause }
  }

  /// Types text as a person does, a key for each character.
  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    text.flatMap { update(with: .keyPressed(.character($0))) }.filter { $0 != .awaitDraftPause }
  }

  /// Pastes text.
  @discardableResult
  mutating func paste(_ text: String) -> [Effect] {
    press(.paste(text))
  }

  /// The screen as plain text.
  func screen(_ glyphs: Glyphs = .unicode) -> String {
    frame(glyphs).text
  }

  /// The screen without colours.
  func frame(_ glyphs: Glyphs = .unicode, theme: Theme = .plain) -> Frame {
    var shown = self
    shown.app.surface = Surface(size: size, glyphs: glyphs)
    shown.app.surface.cardRows = app.surface.cardRows
    return shown.render(theme: theme)
  }
}
