import Canvas

/// Turns what the keyboard sends into keys. Curses has taken out the sequences that the terminal's description
/// names; this reads the rest: text, Ctrl and Alt, the sequences that descriptions leave out, and pastes.
///
/// Anything may come in pieces. Broken input becomes `unknown`, and never swallows what follows it.
struct KeyDecoder {
  private enum State {
    case ground
    /// After Esc.
    case escape
    /// After Esc Esc, with which rxvt begins what Alt and another key are.
    case escapes
    /// After Esc [ with the bytes since then.
    case sequence([UInt8])
    /// After Esc O with the bytes since then.
    case application([UInt8])
    /// After Esc [ M with the bytes since then, where the mouse is listened to.
    case mouse([UInt8])
    /// In a paste, with the bytes since its start.
    case paste([UInt8])
  }

  private static let escapeByte: UInt8 = 0x1B
  private static let longestSequence = 32
  private static let longestPaste = 1 << 20

  private var state = State.ground
  private var scalars: ScalarAssembler
  private let readsMouse: Bool
  private var isAlt = false
  /// Whether the open sequence began with a second Esc.
  private var isAfterEscape = false
  private var keys: [Key] = []

  /// Makes a decoder of UTF-8, or of a locale in which every byte is a character.
  init(isUTF8: Bool, readsMouse: Bool = false) {
    self.readsMouse = readsMouse
    scalars = ScalarAssembler(isUTF8: isUTF8)
  }

  /// The keys that are complete; each is handed out once.
  mutating func takeKeys() -> [Key] {
    defer { keys = [] }
    return keys
  }

  /// How long to wait for the rest of what is open; nil when nothing is.
  var patience: Duration? {
    switch state {
    case .paste: .seconds(1)
    case .sequence, .application, .mouse: .milliseconds(100)
    case .escape, .escapes: .zero
    case .ground: scalars.isEmpty ? nil : .milliseconds(100)
    }
  }

  /// Takes a key that curses recognised.
  mutating func take(_ key: Key) {
    // A key within pasted text is no command.
    if case .paste = state { return }
    if case .escape = state, let motion = EscapeSequence.wordMotion(of: key) {
      state = .ground
      keys.append(motion)
      return
    }
    abandon()
    keys.append(key)
  }

  /// Takes a byte.
  mutating func take(byte: UInt8) {
    switch state {
    case .ground: takeText(byte)
    case .escape: takeAfterEscape(byte)
    case .escapes: takeAfterEscapes(byte)
    case .sequence(let bytes): takeSequence(bytes + [byte])
    case .application(let bytes): takeApplication(bytes + [byte])
    case .mouse(let bytes): takeMouse(bytes + [byte])
    case .paste(var bytes):
      // Leave the state before appending, so that the bytes are not copied each time.
      state = .ground
      bytes.append(byte)
      takePaste(bytes)
    }
  }

  /// Nothing more has come in for now. Curses has waited for what may follow an Esc, so it stands alone.
  mutating func pause() {
    switch state {
    case .escape, .escapes: abandon()
    default: break
    }
  }

  /// Nothing more will come in: what is open becomes what it can.
  mutating func stopWaiting() {
    abandon()
  }

  private mutating func abandon() {
    if isAfterEscape { keys.append(.escape) }
    isAfterEscape = false
    switch state {
    case .ground: break
    case .escape: keys.append(.escape)
    case .escapes: keys += [.escape, .escape]
    case .sequence(let bytes): keys.append(bytes.isEmpty ? .alt("[") : .unknown)
    case .application(let bytes): keys.append(bytes.isEmpty ? .alt("O") : .unknown)
    case .mouse: keys.append(.unknown)
    case .paste(let bytes): finishPaste(bytes)
    }
    state = .ground
    isAlt = false
    if scalars.reset() { keys.append(.unknown) }
  }
}

// MARK: - Text

extension KeyDecoder {
  private mutating func takeText(_ byte: UInt8) {
    if byte < 0x20 || byte == 0x7F {
      if scalars.reset() { keys.append(.unknown) }
      isAlt = false
      takeControl(byte)
      return
    }
    for result in scalars.take(byte) {
      switch result {
      case .scalar(let scalar) where !(0x80..<0xA0).contains(scalar.value):
        keys.append(isAlt ? .alt(Character(scalar)) : .character(Character(scalar)))
      default: keys.append(.unknown)
      }
      isAlt = false
    }
  }

  private mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case 0x00: keys.append(.control(" "))
    case 0x08, 0x7F: keys.append(.backspace)
    case 0x09: keys.append(.tab)
    case 0x0A, 0x0D: keys.append(.enter)
    case Self.escapeByte: state = .escape
    case 0x01...0x1A: keys.append(.control(Character(Unicode.Scalar(byte + 0x60))))
    default: keys.append(.control(Character(Unicode.Scalar(byte + 0x40))))
    }
  }
}

// MARK: - Sequences

extension KeyDecoder {
  private mutating func takeAfterEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .application([])
    case Self.escapeByte: state = .escapes
    case 0x09:
      // The Linux console's Shift-Tab.
      state = .ground
      keys.append(.backTab)
    case 0x7F, 0x08:
      // Alt-Backspace takes back a word, as Ctrl-W does.
      state = .ground
      keys.append(.control("w"))
    case 0x00..<0x20:
      state = .ground
      keys.append(.escape)
      takeText(byte)
    default:
      state = .ground
      isAlt = true
      takeText(byte)
    }
  }

  private mutating func takeAfterEscapes(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"): isAfterEscape = true
    default: keys.append(.escape)
    }
    state = .escape
    takeAfterEscape(byte)
  }

  /// A sequence has ended in `key`.
  private mutating func finishSequence(_ key: Key) {
    defer { isAfterEscape = false }
    guard isAfterEscape else { return keys.append(key) }
    keys += EscapeSequence.wordMotion(of: key).map { [$0] } ?? [.escape, key]
  }

  private mutating func takeSequence(_ bytes: [UInt8]) {
    guard let last = bytes.last else { return }
    switch last {
    // The Linux console puts a second [ before the letters of F1 to F5.
    case UInt8(ascii: "$") where EscapeSequence.isShiftedInRxvt(bytes):
      state = .ground
      finishSequence(EscapeSequence.key(bytes))
    case UInt8(ascii: "[") where bytes.count == 1, 0x20...0x3F:
      state = .sequence(bytes)
      if bytes.count > Self.longestSequence { abandon() }
    case UInt8(ascii: "M") where bytes.count == 1 && readsMouse:
      state = .mouse([])
    case 0x40...0x7E:
      state = bytes == EscapeSequence.pasteStart ? .paste([]) : .ground
      if case .ground = state { finishSequence(EscapeSequence.key(bytes)) }
    default:
      // Not part of a sequence: it starts something new.
      abandon()
      takeText(last)
    }
  }

  private mutating func takeMouse(_ bytes: [UInt8]) {
    guard bytes.count == MouseSequence.plainLength else {
      state = .mouse(bytes)
      return
    }
    state = .ground
    keys.append(MouseSequence.plain(bytes))
  }

  private mutating func takeApplication(_ bytes: [UInt8]) {
    guard let last = bytes.last else { return }
    switch last {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
      state = .application(bytes)
      if bytes.count > Self.longestSequence { abandon() }
    case 0x20...0x7E:
      state = .ground
      finishSequence(EscapeSequence.applicationKey(bytes))
    default:
      abandon()
      takeText(last)
    }
  }
}

// MARK: - Pastes

extension KeyDecoder {
  private mutating func takePaste(_ bytes: [UInt8]) {
    if bytes.last == EscapeSequence.pasteEnd.last,
      bytes.suffix(EscapeSequence.pasteEnd.count) == EscapeSequence.pasteEnd[...]
    {
      finishPaste(bytes.dropLast(EscapeSequence.pasteEnd.count))
    } else if bytes.count >= Self.longestPaste {
      finishPaste(bytes[...])
    } else {
      state = .paste(bytes)
    }
  }

  private mutating func finishPaste(_ bytes: some Collection<UInt8>) {
    state = .ground
    keys.append(.paste(PastedText.clean(scalars.decode(bytes))))
  }
}
