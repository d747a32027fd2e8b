extension Key: CustomStringConvertible {
  /// The key's name as footer, help and documents write it: `j`, `Ctrl-R`, `Enter`, `↓`.
  public var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "Ctrl-Space"
    case .alt(" "): "Alt-Space"
    case .control(let character): "Ctrl-\(String(character).uppercased())"
    case .alt(let character): "Alt-\(character)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .controlLeft: "Ctrl-←"
    case .controlRight: "Ctrl-→"
    case .function(let number): "F\(number)"
    case .mouse: "mouse"
    case .paste: "paste"
    case .resize: "resize"
    case .refused, .unknown: "?"
    }
  }

  /// The key's name in characters that `glyphs` may use: arrows become words in ASCII.
  public func name(_ glyphs: Glyphs) -> String {
    guard glyphs.isASCII else { return description }
    return switch self {
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .controlLeft: "Ctrl-Left"
    case .controlRight: "Ctrl-Right"
    default: description
    }
  }
}
