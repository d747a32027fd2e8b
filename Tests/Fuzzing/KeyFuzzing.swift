import Canvas

@testable import CursesTerminal

/// The keyboard: whatever arrives, in whatever pieces, the key after it is understood, and the contents of a control
/// string or a paste are never keys.
enum KeyFuzzing {
  @Sendable static func run(_ bytes: [UInt8]) {
    guard bytes.count >= 2 else { return }
    let (flags, rhythm) = (bytes[0], Int(bytes[1]))
    let input = Array(bytes.dropFirst(2))
    holdUnderstood(input, flags, rhythm)
    holdSwallowed(input, flags)
    holdPasted(input)
  }

  private static func decoder(_ flags: UInt8) -> KeyDecoder {
    let latin1 = KeyboardCharset.singleByte { Unicode.Scalar($0) }
    let ascii = KeyboardCharset.singleByte { $0 < 0x80 ? Unicode.Scalar($0) : nil }
    return KeyDecoder(
      charset: flags & 1 == 0 ? .utf8 : flags & 4 == 0 ? latin1 : ascii, readsMouse: flags & 2 != 0)
  }

  private static func holdUnderstood(_ input: [UInt8], _ flags: UInt8, _ rhythm: Int) {
    var decoder = decoder(flags)
    var keys: [Key] = []
    // Input arrives in pieces, with occasional long pauses.
    for start in stride(from: 0, to: input.count, by: max(1, rhythm)) {
      decoder.take(Array(input[start..<min(start + max(1, rhythm), input.count)]))
      if flags & 16 != 0 { decoder.stopWaiting() }
      keys += decoder.takeKeys()
    }
    end(&decoder)
    keys += decoder.takeKeys()
    hold(decoder.patience == nil, "nothing is waited for at the end")
    hold(keys.count <= 4 * (input.count + 4), "no keys come of nothing")
    for key in keys { holdTypable(key) }
    decoder.take([UInt8(ascii: "x")])
    hold(decoder.takeKeys() == [.character("x")], "the key that follows is understood")
  }

  /// Makes the decoder give up all incomplete input; a paste is ended as a person does.
  private static func end(_ decoder: inout KeyDecoder) {
    decoder.stopWaiting()
    guard decoder.isInPaste else { return }
    decoder.stopWaiting()
    decoder.take([0x03])
    decoder.stopWaiting()
  }

  /// Whatever is in a control string is swallowed with it.
  private static func holdSwallowed(_ input: [UInt8], _ flags: UInt8) {
    let introducers = Array("]PX^_".utf8)
    let introducer = introducers[Int(flags >> 5) % introducers.count]
    // Without anything that would end it, or turn its introducer into a key.
    let inside = [UInt8(ascii: "0")] + input.filter { $0 != 0x07 && $0 != 0x1B && $0 != 0x9C }
    var decoder = decoder(flags)
    decoder.take([0x1B, introducer] + inside + [0x1B, UInt8(ascii: "\\"), UInt8(ascii: "x")])
    hold(decoder.takeKeys() == [.unknown, .character("x")], "a control string is one unknown key")
    // Parameters of a private sequence.
    decoder.take([0x1B, 0x5B, UInt8(ascii: "?")] + input.map { 0x20 + $0 % 0x20 } + Array("yx".utf8))
    hold(decoder.takeKeys() == [.unknown, .character("x")], "a control sequence is one unknown key")
  }

  /// Whatever is in a paste is text.
  private static func holdPasted(_ input: [UInt8]) {
    var decoder = KeyDecoder(charset: .utf8)
    decoder.take(Array("\u{1B}[200~".utf8) + input.filter { $0 != 0x1B })
    hold(decoder.takeKeys().isEmpty, "nothing comes of a paste that is not over")
    decoder.take(Array("\u{1B}[201~x".utf8))
    var keys = decoder.takeKeys()
    hold(keys.popLast() == .character("x"), "what follows a paste is understood")
    for key in keys {
      switch key {
      case .paste, .refused: holdTypable(key)
      default: hold(false, "a paste is text: \(key)")
      }
    }
  }

  private static func holdTypable(_ key: Key) {
    switch key {
    case .character(let character): holdNoControl(String(character), "a character")
    case .paste(let text):
      holdNoControl(String(text.filter { $0 != "\n" && $0 != "\t" }), "a paste")
    default: break
    }
  }

  private static func holdNoControl(_ text: String, _ what: String) {
    for scalar in text.unicodeScalars {
      hold(scalar.properties.generalCategory != .control, "\(what) is no control: \(text.debugDescription)")
    }
  }
}
