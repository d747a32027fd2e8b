import Canvas
import Testing

@Suite("One keyboard, as each terminal reports it")
struct KeyboardTests {
  /// A terminal and what it sends for each key, without the leading Esc of a sequence.
  struct Keyboard: CustomTestStringConvertible, Sendable {
    let name: String
    /// The arrows, Home, End, PgUp, PgDn, Insert and Delete.
    let plain: [String]
    /// Ctrl-← and Ctrl-→, and Alt-← and Alt-→ if the terminal has them.
    let words: [String]
    let backTab: String
    let functionKeys: [String]
    var backspace = "\u{7F}"

    var testDescription: String { name }
  }

  private static let block = ["[5~", "[6~", "[2~", "[3~"]
  private static let xtermFunctions = [
    "OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~",
  ]
  private static let olderFunctions = ["[11~", "[12~", "[13~", "[14~"] + xtermFunctions.dropFirst(4)

  static let keyboards = [
    Keyboard(
      name: "xterm", plain: ["[A", "[B", "[D", "[C", "[H", "[F"] + block,
      words: ["[1;5D", "[1;5C", "[1;3D", "[1;3C"], backTab: "[Z", functionKeys: xtermFunctions),
    Keyboard(
      name: "xterm in application mode", plain: ["OA", "OB", "OD", "OC", "OH", "OF"] + block,
      words: ["[1;5D", "[1;5C", "[1;3D", "[1;3C"], backTab: "[Z", functionKeys: xtermFunctions),
    Keyboard(
      name: "tmux", plain: ["OA", "OB", "OD", "OC", "[1~", "[4~"] + block,
      words: ["[1;5D", "[1;5C", "[1;3D", "[1;3C"], backTab: "[Z", functionKeys: xtermFunctions),
    Keyboard(
      name: "GNU screen", plain: ["OA", "OB", "OD", "OC", "[1~", "[4~"] + block,
      words: ["[5D", "[5C", "O5D", "O5C"], backTab: "[Z", functionKeys: xtermFunctions),
    Keyboard(
      name: "the Linux console", plain: ["[A", "[B", "[D", "[C", "[1~", "[4~"] + block,
      words: [], backTab: "\t",
      functionKeys: ["[[A", "[[B", "[[C", "[[D", "[[E"] + xtermFunctions.dropFirst(5)),
    Keyboard(
      name: "rxvt", plain: ["[A", "[B", "[D", "[C", "[7~", "[8~"] + block,
      words: ["Od", "Oc", "\u{1B}[D", "\u{1B}[C"], backTab: "[Z", functionKeys: olderFunctions),
    Keyboard(
      name: "vt100 with Ctrl-H", plain: ["OA", "OB", "OD", "OC", "[1~", "[4~"] + block,
      words: [], backTab: "[Z", functionKeys: Array(xtermFunctions.prefix(4)), backspace: "\u{8}"),
  ]

  private func keys(of sequences: [String]) -> [Key] {
    var typing = Typing()
    return sequences.flatMap { typing.keys(of: "\u{1B}\($0)") }
  }

  @Test("Arrows, Home, End, the pages, Insert and Delete", arguments: keyboards)
  func plain(keyboard: Keyboard) {
    #expect(
      keys(of: keyboard.plain) == [
        .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete,
      ])
  }

  @Test("Ctrl and Alt with ← and → move by a word", arguments: keyboards)
  func words(keyboard: Keyboard) {
    let motions = [Key.controlLeft, .controlRight, .controlLeft, .controlRight]
    #expect(keys(of: keyboard.words) == Array(motions.prefix(keyboard.words.count)))
  }

  @Test("Shift-Tab, Backspace, Alt-b, Alt-f and Alt-Backspace", arguments: keyboards)
  func others(keyboard: Keyboard) {
    #expect(keys(of: [keyboard.backTab]) == [.backTab])
    #expect(keys(of: ["b", "f", keyboard.backspace]) == [.alt("b"), .alt("f"), .control("w")])
    var typing = Typing()
    #expect(typing.keys(of: keyboard.backspace) == [.backspace])
  }

  @Test("Function keys", arguments: keyboards)
  func functionKeys(keyboard: Keyboard) {
    #expect(keys(of: keyboard.functionKeys) == keyboard.functionKeys.indices.map { .function($0 + 1) })
  }

  @Test("All of them at once, as after a stalled line, with text between them", arguments: keyboards)
  func together(keyboard: Keyboard) {
    var typing = Typing()
    let sequences = keyboard.plain + keyboard.words + [keyboard.backTab] + keyboard.functionKeys
    let keys = typing.keys(of: sequences.map { "\u{1B}\($0)x" }.joined())
    #expect(keys.count == 2 * sequences.count)
    #expect(!keys.contains(.unknown) && !keys.contains(.escape))
    #expect(keys.count { $0 == .character("x") } == sequences.count)
  }

  @Test(
    "rxvt's Shift and Ctrl-Shift swallow nothing",
    arguments: [("[7$", .home), ("[8$", .end), ("[3$", .delete), ("[7@", .home), ("[7^", .home)]
      as [(String, Key)])
  func shifted(sequence: String, key: Key) {
    var typing = Typing()
    #expect(typing.keys(of: "\u{1B}\(sequence)q") == [key, .character("q")])
  }

  @Test("Esc twice is Esc twice, also before an arrow without a word motion")
  func twice() {
    var typing = Typing()
    #expect(typing.keys(of: "\u{1B}\u{1B}") + typing.keysAfterWaiting() == [.escape, .escape])
    #expect(typing.keys(of: "\u{1B}\u{1B}[A") == [.escape, .up])
    #expect(typing.keys(of: "\u{1B}\u{1B}j") == [.escape, .alt("j")])
    #expect(typing.keys(of: "\u{1B}\u{1B}[") == [])
    #expect(typing.keysAfterWaiting() == [.escape, .alt("[")])
  }
}
