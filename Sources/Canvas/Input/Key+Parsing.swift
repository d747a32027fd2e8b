extension Key {
  /// The key named `name`: `j`, `Ctrl-R`, `Alt-x`, `Enter`, `F5`, `↓` or `Down`; case is ignored unless it changes the
  /// key. Nil when there is no such key.
  ///
  /// Ctrl-I, Ctrl-M, Ctrl-H and Ctrl-[ reach a program as Tab, Enter, Backspace and Esc, and are parsed as these.
  public init?(name: String) {
    let characters = Array(name)
    if let only = characters.first, characters.count == 1, let arrow = Self.arrows[only] {
      self = arrow
    } else if let only = characters.first, characters.count == 1 {
      guard only.isTypable else { return nil }
      self = .character(only)
    } else if let key = Self.byName[name.lowercased()] {
      self = key
    } else if let character = Self.character(after: ["ctrl-", "c-", "^"], in: name) {
      guard let key = Self.controlled(character) else { return nil }
      self = key
    } else if let character = Self.character(after: ["alt-", "m-"], in: name) {
      self = .alt(character)
    } else {
      return nil
    }
  }

  /// The names of the keys that are not characters.
  public static let namedKeys: [String] = named.flatMap { key in
    let (name, inASCII) = (key.description, key.name(.ascii))
    return name == inASCII ? [name] : [name, inASCII]
  }

  private static let named: [Key] =
    [
      .character(" "), .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left,
      .right,
      .home, .end, .pageUp, .pageDown, .controlLeft, .controlRight, .control(" "), .alt(" "),
    ] + (1...12).map(Key.function)

  private static let arrows: [Character: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]

  private static let byName: [String: Key] = {
    var table: [String: Key] = [
      "return": .enter, "escape": .escape, "shift-tab": .backTab, "backtab": .backTab, "del": .delete,
      "ins": .insert, "pageup": .pageUp, "pagedown": .pageDown,
    ]
    for key in named {
      table[key.description.lowercased()] = key
      table[key.name(.ascii).lowercased()] = key
    }
    return table
  }()

  /// The single character that follows one of `prefixes`, which are in lower case, at the start of `name`.
  private static func character(after prefixes: [String], in name: String) -> Character? {
    for prefix in prefixes where name.lowercased().hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      if let character = rest.first, rest.count == 1, character.isTypable { return character }
    }
    return nil
  }

  /// What arrives when Ctrl is held with `character`; nil if that is not a key of its own.
  private static func controlled(_ character: Character) -> Key? {
    let lowered = character.lowercased().first ?? character
    switch lowered {
    case "h": return .backspace
    case "i": return .tab
    case "j", "m": return .enter
    case "[": return .escape
    case "a"..."z", "\\", "]", "^", "_": return .control(lowered)
    default: return nil
    }
  }
}

extension Character {
  /// Whether it can be typed and seen, so that it can name a key.
  fileprivate var isTypable: Bool {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1, !isWhitespace else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse, .nonspacingMark, .enclosingMark:
      return false
    default: return !scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
