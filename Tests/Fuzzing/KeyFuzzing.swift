import Canvas

@testable import CursesTerminal

/// The keyboard: whatever comes, in whatever pieces, the key that follows is understood.
enum KeyFuzzing {
  @Sendable static func run(_ bytes: [UInt8]) {
    guard bytes.count >= 2 else { return }
    let (flags, rhythm) = (bytes[0], Int(bytes[1]))
    var decoder = KeyDecoder(isUTF8: flags & 1 == 0, readsMouse: flags & 2 != 0)
    var keys: [Key] = []
    for (index, byte) in bytes.dropFirst(2).enumerated() {
      decoder.take(byte: byte)
      // Input comes in pieces, and curses takes keys that it knows out of it.
      if rhythm > 0, index % rhythm == rhythm - 1 {
        if flags & 4 != 0 { decoder.take(.up) }
        if flags & 8 != 0 { decoder.pause() }
        if flags & 16 != 0 { decoder.stopWaiting() }
        keys += decoder.takeKeys()
      }
    }
    decoder.stopWaiting()
    keys += decoder.takeKeys()
    hold(decoder.patience == nil, "nothing is waited for at the end")
    hold(keys.count <= 4 * bytes.count, "no keys come of nothing")
    for key in keys { holdTypable(key) }
    decoder.take(byte: UInt8(ascii: "x"))
    hold(decoder.takeKeys() == [.character("x")], "the key that follows is understood")
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
