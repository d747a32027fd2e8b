import Canvas

/// Turns the bytes from the keyboard into keys: text, Ctrl and Alt, the sequences of all common terminals, and pastes.
///
/// A terminal also replies to programs and reports its mouse this way. Such sequences are consumed whole, known or not,
/// by the state machine that terminals themselves use (the VT500's): a letter out of the middle of one must never run a
/// command. Anything doubtful is swallowed, not obeyed.
struct KeyDecoder {
  enum State {
    case ground
    /// In what a key sends according to the terminal's description, with the bytes so far.
    case described([UInt8])
    /// After Esc.
    case escape
    /// After Esc Esc, which in rxvt starts Alt with another key.
    case escapes
    /// In a control sequence (CSI), with the bytes after its introducer.
    case sequence([UInt8])
    /// After Esc O (SS3), with the bytes since then.
    case application([UInt8])
    /// In a control string.
    case string(ControlString)
    /// After Esc [ M, with the bytes since then.
    case mouse([UInt8])
    /// In a paste.
    case paste
    /// After a paste that was broken off: input that follows immediately still belongs to it.
    case afterPaste
  }

  static let escapeByte: UInt8 = 0x1B
  static let interruptByte: UInt8 = 0x03
  /// Longer than any sequence with a meaning here; the rest of a longer one is not kept.
  static let longestSequence = 256
  /// How long the rest of input may take that no hand typed.
  static let longPatience = Duration.seconds(3)

  var state = State.ground
  var scalars: ScalarAssembler
  let described: DescribedKeys
  let readsMouse: Bool
  let escapeDelay: Duration
  var isAlt = false
  /// Whether the open sequence started with a second Esc.
  var isAfterEscape = false
  /// Whether the open sequence started with a single byte instead of Esc and another one.
  var isEightBit = false
  /// Whether a string has just ended with BEL, so that a following ST has no meaning.
  var isAfterBell = false
  var paste = PasteCollector()
  /// Whether an open paste has stalled, and that was reported.
  var isPasteStalled = false
  /// What was given up, whose rest may arrive late.
  var givenUp: LateRest?
  var keys: [Key] = []
  /// Whether the terminal was asked something. Its answers are not keys, not even unknown ones, however late they come.
  var hasAsked = false
  /// What it has answered.
  var answers: [TerminalAnswer] = []

  /// Makes a decoder.
  ///
  /// - Parameters:
  ///   - charset: What bytes of text mean.
  ///   - described: What keys send according to the terminal's description.
  ///   - readsMouse: Whether the mouse is enabled. Its reports are consumed whole in any case.
  ///   - escapeDelay: How long to wait for what follows an Esc.
  init(
    charset: KeyboardCharset, described: DescribedKeys = DescribedKeys(), readsMouse: Bool = false,
    escapeDelay: Duration = .milliseconds(25)
  ) {
    scalars = ScalarAssembler(charset)
    self.described = described
    self.readsMouse = readsMouse
    self.escapeDelay = escapeDelay
  }

  /// Whether there are complete keys.
  var hasKeys: Bool { !keys.isEmpty }

  /// The complete keys; each is returned once.
  mutating func takeKeys() -> [Key] {
    defer { keys = [] }
    return keys
  }

  /// How long to wait, from the last byte on, for the rest of an incomplete input; nil when none is pending.
  var patience: Duration? {
    switch state {
    case .paste: paste.mayHaveEnded ? .milliseconds(200) : isPasteStalled ? nil : .seconds(1)
    case .afterPaste: .milliseconds(500)
    case .sequence(let bytes), .application(let bytes): bytes.isEmpty ? .milliseconds(100) : Self.longPatience
    case .string(let string): string.isEmpty ? .milliseconds(200) : Self.longPatience
    case .mouse: Self.longPatience
    case .escape, .escapes, .described: escapeDelay
    case .ground: scalars.isEmpty ? nil : .seconds(1)
    }
  }

  /// Whether a paste has started and not ended.
  var isInPaste: Bool {
    if case .paste = state { true } else { false }
  }

  /// Processes all bytes that have arrived at once.
  mutating func take(_ batch: [UInt8]) {
    guard !batch.isEmpty else { return }
    if case .paste = state, isPasteStalled, batch == [Self.interruptByte] { return breakOffPaste() }
    isPasteStalled = false
    // The way out of a control string whose end is lost: no reply of a terminal contains this byte, or arrives alone.
    if case .string = state, batch == [Self.interruptByte] { abandon() }
    // Keys that a hand presses alone are not the rest of a paste, however soon they follow it.
    if case .afterPaste = state, batch == [Self.interruptByte] || batch == [Self.escapeByte] {
      state = .ground
    }
    switch givenUp?.rest(in: batch) {
    case .rest(let string): state = .string(string)
    case .sequence(let bytes): state = .sequence(bytes)
    case .afterEscape: state = .escape
    case nil: break
    }
    givenUp = nil
    for byte in batch { take(byte) }
    if case .ground = state { take(scalars.pause()) }
  }

  mutating func take(_ byte: UInt8) {
    let isBell = isAfterBell
    if byte != Self.escapeByte { isAfterBell = false }
    switch state {
    case .ground: takeText(byte)
    case .described(let bytes): takeDescribed(bytes + [byte])
    case .escape where isBell && byte == UInt8(ascii: "\\"): state = .ground
    case .escape: takeAfterEscape(byte)
    case .escapes: takeAfterEscapes(byte)
    case .sequence(let bytes): takeSequence(bytes, byte)
    case .application(let bytes): takeApplication(bytes + [byte])
    case .string(let string): takeString(string, byte)
    case .mouse(let bytes): takeMouse(bytes + [byte])
    case .paste: if paste.take(byte) { finishPaste() }
    case .afterPaste: break
    }
  }

  /// Nothing has arrived for as long as `patience`: incomplete input becomes what it can.
  mutating func stopWaiting() {
    switch state {
    case .paste where paste.mayHaveEnded: return finishPaste()
    case .paste:
      if !isPasteStalled { keys.append(.refused(.pasteUnfinished)) }
      isPasteStalled = true
      return
    case .escape, .escapes: givenUp = .escape
    case .sequence(let bytes): givenUp = .sequence(bytes)
    case .string(let string): givenUp = .string(string)
    default: break
    }
    abandon()
  }

  /// Another program had the keyboard: the rest of incomplete input went there, and is not expected any more.
  mutating func forget() {
    if case .paste = state { finishPaste() }
    state = .ground
    (givenUp, isAlt, isAfterEscape, isPasteStalled) = (nil, false, false, false)
    paste = PasteCollector()
    _ = scalars.finish()
  }

  mutating func abandon() {
    if isAfterEscape { keys.append(.escape) }
    isAfterEscape = false
    let open = state
    state = .ground
    isAlt = false
    switch open {
    case .ground, .paste, .afterPaste: break
    case .described(let bytes): takeUndescribed(bytes)
    case .escape: keys.append(.escape)
    case .escapes: keys += [.escape, .escape]
    case .sequence(let bytes): keys.append(bytes.isEmpty && !isEightBit ? .alt("[") : .unknown)
    case .application(let bytes): keys.append(bytes.isEmpty && !isEightBit ? .alt("O") : .unknown)
    case .string(let string): keys.append(string.loneKey ?? .unknown)
    case .mouse(let bytes): takeMouse(bytes, isLast: true)
    }
    take(scalars.finish())
    // The last of those bytes may have started a sequence, and nothing follows it either.
    if case .ground = state { return }
    abandon()
  }
}

// MARK: - Sequences

extension KeyDecoder {
  private mutating func takeDescribed(_ bytes: [UInt8]) {
    if let key = described[bytes] {
      state = .ground
      keys.append(key)
    } else if described.isBeginning(bytes) {
      state = .described(bytes)
    } else {
      state = .ground
      takeUndescribed(bytes)
    }
  }

  /// Handles bytes that started like a described key and are not one.
  private mutating func takeUndescribed(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    var rest = bytes.dropFirst()
    if first == Self.escapeByte, let next = rest.popFirst() {
      isAlt = true
      takeText(next)
    } else {
      takeControl(first)
    }
    for byte in rest { take(byte) }
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    if let key = described[[Self.escapeByte, byte]] {
      state = .ground
      return finishSequence(key)
    }
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .application([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(ControlString(isEightBit: false, introducer: byte))
    case Self.escapeByte: state = .escapes
    case _ where described.isBeginning([Self.escapeByte, byte]): state = .described([Self.escapeByte, byte])
    case 0x09:
      // The Linux console's Shift-Tab.
      state = .ground
      keys.append(.backTab)
    case 0x7F, 0x08:
      // Alt-Backspace deletes a word, as Ctrl-W does.
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

  /// Handles the end of a sequence in `key`.
  private mutating func finishSequence(_ key: Key) {
    defer { isAfterEscape = false }
    guard isAfterEscape else { return keys.append(key) }
    keys += EscapeSequence.wordMotion(of: key).map { [$0] } ?? [.escape, key]
  }

  private mutating func takeSequence(_ before: [UInt8], _ byte: UInt8) {
    // The start of one that is too long is kept, so that it still does not count as one of ours.
    let bytes = before.count < Self.longestSequence ? before + [byte] : before
    switch byte {
    case _ where byte == UInt8(ascii: "$") && EscapeSequence.isShiftedInRxvt(bytes),
      0x40...0x7E where before == [UInt8(ascii: "[")]:
      finishSequence(bytes, last: byte)
    case UInt8(ascii: "[") where before.isEmpty, 0x20...0x3F: state = .sequence(bytes)
    case UInt8(ascii: "M") where before.isEmpty && described[[Self.escapeByte, 0x5B, byte]] == nil:
      state = .mouse([])
    case 0x40...0x7E: finishSequence(bytes, last: byte)
    case Self.escapeByte, 0x80...:
      // Not part of a sequence: it starts something new.
      abandonSequence()
      takeText(byte)
    // Fillers, which a terminal ignores.
    case 0x00, 0x7F: state = .sequence(before)
    default: abandonSequence()
    }
  }

  private mutating func abandonSequence() {
    state = .ground
    finishSequence(.unknown)
  }

  private mutating func finishSequence(_ bytes: [UInt8], last: UInt8) {
    state = .ground
    if bytes.count >= Self.longestSequence { return finishSequence(.unknown) }
    if bytes == EscapeSequence.pasteStart {
      paste = PasteCollector(isEightBit: isEightBit)
      isAfterEscape = false
      state = .paste
    } else if let key = described[[Self.escapeByte, 0x5B] + bytes] {
      finishSequence(key)
    } else if hasAsked, bytes.first == UInt8(ascii: "?"), last == UInt8(ascii: "c") {
      isAfterEscape = false
      answers.append(.attributes)
    } else {
      let found = EscapeSequence.keys(bytes, readsMouse: readsMouse)
      if found.isEmpty { isAfterEscape = false }
      for key in found { finishSequence(key) }
    }
  }

  private mutating func takeMouse(_ bytes: [UInt8], isLast: Bool = false) {
    guard let key = MouseSequence.plain(bytes, isLast: isLast) ?? (isLast ? .unknown : nil) else {
      state = .mouse(bytes)
      return
    }
    state = .ground
    isAfterEscape = false
    keys.append(readsMouse ? key : .unknown)
  }

  private mutating func takeApplication(_ bytes: [UInt8]) {
    guard let last = bytes.last else { return }
    switch last {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
      state = .application(bytes.count < Self.longestSequence ? bytes : Array(bytes.prefix(1)))
    case 0x20...0x7E:
      state = .ground
      finishSequence(
        described[[Self.escapeByte, UInt8(ascii: "O")] + bytes] ?? EscapeSequence.applicationKey(bytes))
    default:
      let isAlone = bytes.count == 1
      state = .ground
      finishSequence(isAlone && !isEightBit ? .alt("O") : .unknown)
      takeText(last)
    }
  }

  private mutating func takeString(_ string: ControlString, _ byte: UInt8) {
    var string = string
    switch string.take(byte) {
    case .open: state = .string(string)
    case .ended(let byBell):
      state = .ground
      isAfterBell = byBell
      isAfterEscape = false
      if hasAsked, string.introducer == UInt8(ascii: "]"),
        let background = TerminalBackground(answer: string.start)
      {
        answers.append(.background(background))
      } else {
        keys.append(.unknown)
      }
    }
  }
}

// MARK: - Pastes

extension KeyDecoder {
  private mutating func finishPaste() {
    state = .ground
    let (text, broken) = scalars.decode(paste.wholeBytes)
    keys.append(.paste(PastedText.clean(text)))
    if paste.dropped > 0 { keys.append(.refused(.pasteTooLong(dropped: paste.dropped))) }
    if !broken.isEmpty { refuse(broken) }
    paste = PasteCollector()
    isPasteStalled = false
  }

  /// Ends a paste whose end does not arrive. Input that follows immediately may still belong to it.
  private mutating func breakOffPaste() {
    finishPaste()
    state = .afterPaste
  }
}
