import Canvas
import Testing

@Suite("Every terminal's own sequences are the same keys")
struct SequenceKeyTests {
  @Test(
    "Arrows, Home, End and the others in the forms of xterm, rxvt, tmux, screen and the Linux console",
    arguments: [
      ("[A", .up), ("OA", .up), ("[B", .down), ("OB", .down), ("[C", .right), ("[D", .left), ("OD", .left),
      ("[H", .home), ("OH", .home), ("[1~", .home), ("[7~", .home),
      ("[F", .end), ("OF", .end), ("[4~", .end), ("[8~", .end),
      ("[2~", .insert), ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab),
      ("OM", .enter), ("Op", .character("0")), ("Ok", .character("+")),
    ] as [(String, Key)])
  func plain(sequence: String, key: Key) {
    var typing = Typing()
    #expect(typing.keys(of: "\u{1B}\(sequence)x") == [key, .character("x")])
  }

  @Test(
    "Function keys in all their forms",
    arguments: [
      ("OP", 1), ("[11~", 1), ("[[A", 1), ("[1;2P", 1), ("OS", 4), ("[15~", 5), ("[[E", 5), ("[17~", 6),
      ("[21~", 10),
      ("[23~", 11), ("[24~", 12),
    ])
  func function(sequence: String, number: Int) {
    var typing = Typing()
    #expect(typing.keys(of: "\u{1B}\(sequence)x") == [.function(number), .character("x")])
  }

  @Test(
    "Ctrl or Alt with an arrow moves by a word, Shift changes nothing",
    arguments: [
      ("[1;5D", .controlLeft), ("[1;5C", .controlRight), ("[1;3D", .controlLeft), ("[5C", .controlRight),
      ("Oc", .controlRight),
      ("Od", .controlLeft), ("[1;2C", .right), ("[1;2A", .up), ("[1;6C", .controlRight), ("[3;5~", .delete),
      ("[d", .left),
    ] as [(String, Key)])
  func modified(sequence: String, key: Key) {
    var typing = Typing()
    #expect(typing.keys(of: "\u{1B}\(sequence)") == [key])
  }

  @Test(
    "An unknown sequence is one unknown key, never the letters in it",
    arguments: ["[1;7X", "[99~", "[I", "[?1;2c", "[<0;10;5m", "[;;;~", "[99999999999999999999~", "Oz"])
  func unknown(sequence: String) {
    var typing = Typing()
    #expect(typing.keys(of: "\u{1B}\(sequence)q") == [.unknown, .character("q")])
  }

  @Test("A sequence in pieces is complete in the end")
  func split() {
    var typing = Typing()
    #expect(typing.keys(of: "\u{1B}[1;", "5") == [])
    #expect(typing.isWaiting)
    #expect(typing.keys(of: "C") == [.controlRight])
    #expect(!typing.isWaiting)
  }

  @Test("Alt-[ and Alt-O are keys when nothing follows")
  func altBracket() {
    var typing = Typing()
    #expect(typing.keys(of: "\u{1B}[") == [])
    #expect(typing.keysAfterWaiting() == [.alt("[")])
    #expect(typing.keys(of: "\u{1B}O") == [])
    #expect(typing.keysAfterWaiting() == [.alt("O")])
  }

  @Test("A sequence that breaks off lets the next one through, and runs nothing")
  func brokenOff() {
    var typing = Typing()
    #expect(typing.keys(of: "\u{1B}[1;\u{1B}[A") == [.unknown, .up])
    #expect(typing.keys(of: "\u{1B}[1\r", "\r") == [.unknown, .enter])
    #expect(typing.keys(of: "\u{1B}[12") + typing.keysAfterWaiting() == [.unknown])
    #expect(typing.keys(of: "j") == [.character("j")])
  }

  @Test("An unterminated sequence is swallowed up to its end and does not grow forever")
  func endless() {
    var typing = Typing()
    #expect(
      typing.keys(of: "\u{1B}[" + String(repeating: "1", count: 100_000) + "Aq") == [
        .unknown, .character("q"),
      ])
    #expect(!typing.isWaiting)
  }
}
