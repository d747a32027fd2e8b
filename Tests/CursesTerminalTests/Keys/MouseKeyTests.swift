import Canvas
import Testing

@Suite("Mouse input")
struct MouseKeyTests {
  @Test(
    "Left-button presses and the wheel, with their cells, with or without Shift, Alt and Ctrl",
    arguments: [
      ("[<0;1;1M", .press, 0, 0), ("[<0;120;40M", .press, 119, 39), ("[<0;500;300M", .press, 499, 299),
      ("[<16;3;2M", .press, 2, 1), ("[<64;10;5M", .wheelUp, 9, 4), ("[<65;10;5M", .wheelDown, 9, 4),
      ("[<69;10;5M", .wheelDown, 9, 4),
    ] as [(String, MouseEvent.Action, Int, Int)])
  func decimal(sequence: String, action: MouseEvent.Action, column: Int, row: Int) {
    var typing = Typing(readsMouse: true)
    let event = MouseEvent(action, at: Point(column: column, row: row))
    #expect(typing.keys(of: "\u{1B}\(sequence)q") == [.mouse(event), .character("q")])
  }

  @Test(
    "Other buttons, releases, motion, and nonsense are nothing, and never the letters in them",
    arguments: [
      "[<0;10;5m", "[<1;10;5M", "[<2;10;5M", "[<32;10;5M", "[<66;1;1M", "[<0;0;0M", "[<0;5M", "[<M",
    ])
  func nothing(sequence: String) {
    var typing = Typing(readsMouse: true)
    #expect(typing.keys(of: "\u{1B}\(sequence)q") == [.unknown, .character("q")])
  }

  @Test("A terminal with the older form sends three bytes, which are not commands")
  func plain() {
    var typing = Typing(readsMouse: true)
    let event = MouseEvent(.press, at: Point(column: 80, row: 15))
    #expect(
      typing.keys(ofBytes: [[0x1B, 0x5B, 0x4D, 0x20, 0x71, 0x30, 0x71]]) == [.mouse(event), .character("q")])
    let wheel = MouseEvent(.wheelDown, at: Point(column: 0, row: 0))
    #expect(typing.keys(ofBytes: [[0x1B, 0x5B, 0x4D, 0x61], [0x21, 0x21]]) == [.mouse(wheel)])
    #expect(typing.keys(ofBytes: [[0x1B, 0x5B, 0x4D, 0x23, 0x71, 0x71]]) == [.unknown])
  }

  @Test(
    "urxvt sends decimal numbers without a prefix (1015), and UTF-8 in the older form is read (1005)"
  )
  func otherForms() {
    var typing = Typing(readsMouse: true)
    let event = MouseEvent(.press, at: Point(column: 9, row: 4))
    #expect(typing.keys(of: "\u{1B}[32;10;5Mq") == [.mouse(event), .character("q")])
    #expect(typing.keys(of: "\u{1B}[35;10;5Mq") == [.unknown, .character("q")])
    let far = MouseEvent(.press, at: Point(column: 191, row: 99))
    #expect(typing.keys(of: "\u{1B}[M \u{E0}\u{84}q") == [.mouse(far), .character("q")])
  }

  @Test("Three bytes that break off are given up after a while, and let the next key through")
  func brokenOff() {
    var typing = Typing(readsMouse: true)
    #expect(typing.keys(ofBytes: [[0x1B, 0x5B, 0x4D, 0x20]]) == [])
    #expect(typing.isWaiting)
    #expect(typing.keysAfterWaiting() == [.unknown])
    #expect(typing.keys(of: "q") == [.character("q")])
  }

  @Test(
    "While the mouse is disabled, its input is consumed whole and does nothing",
    arguments: [
      [0x1B, 0x5B, 0x4D, 0x20, 0x71, 0x71], [0x1B, 0x5B, 0x4D, 0x20, 0x0D, 0x03],
      [0x1B, 0x5B, 0x4D, 0x20, 0x1B, 0x21], [0x1B, 0x5B, 0x4D, 0x20, 0xF0, 0xFF],
      Array("\u{1B}[M \u{E0}q".utf8), Array("\u{1B}[<0;10;5M".utf8), Array("\u{1B}[<0;10;5m".utf8),
      Array("\u{1B}[32;10;5M".utf8),
    ] as [[UInt8]])
  func off(bytes: [UInt8]) {
    var typing = Typing()
    #expect(typing.keys(ofBytes: [bytes + [0x71]]) == [.unknown, .character("q")])
    for cut in 2..<bytes.count {
      let keys = typing.keys(ofBytes: [Array(bytes[..<cut]), bytes[cut...] + [0x71]])
      #expect(keys == [.unknown, .character("q")], "cut at \(cut)")
    }
  }
}
