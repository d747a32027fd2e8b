import Canvas
import Testing

@testable import Dashboard

@Suite("A line of text")
struct TextFieldTests {
  /// A field after keys were pressed in it.
  private static func field(_ text: String, _ keys: Key...) -> TextField {
    var field = TextField(text)
    for key in keys {
      if let edit = TextEdit(key) { field.take(edit) }
    }
    return field
  }

  /// The field as text, with a bar at the cursor.
  private static func shown(_ field: TextField) -> String {
    "\(field.textBeforeCursor)|\(field.text.dropFirst(field.cursor))"
  }

  @Test("Typed text goes at the end, and in the middle after a motion")
  func inserting() {
    #expect(Self.shown(Self.field("wait", .character("s"))) == "waits|")
    #expect(Self.shown(Self.field("wt", .left, .character("a"), .character("i"))) == "wai|t")
    #expect(Self.shown(Self.field("ait", .home, .character("w"))) == "w|ait")
  }

  @Test("Arrows, Ctrl-B and Ctrl-F move a character, and stop at the ends")
  func characters() {
    #expect(Self.shown(Self.field("ab", .left)) == "a|b")
    #expect(Self.shown(Self.field("ab", .control("b"), .control("b"), .control("b"))) == "|ab")
    #expect(Self.shown(Self.field("ab", .home, .right, .control("f"), .right)) == "ab|")
  }

  @Test(
    "Home, End, Ctrl-A and Ctrl-E go to the ends",
    arguments: [(Key.home, Key.end), (.control("a"), .control("e"))])
  func ends(start: Key, end: Key) {
    #expect(Self.shown(Self.field("some words", start)) == "|some words")
    #expect(Self.shown(Self.field("some words", start, end)) == "some words|")
  }

  @Test(
    "Ctrl-← and Alt-B go back a word, Ctrl-→ and Alt-F forward",
    arguments: [(Key.controlLeft, Key.controlRight), (.alt("b"), .alt("f"))])
  func words(back: Key, on: Key) {
    #expect(Self.shown(Self.field("two  fine words ", back)) == "two  fine |words ")
    #expect(Self.shown(Self.field("two  fine words ", back, back)) == "two  |fine words ")
    #expect(Self.shown(Self.field("two  fine words", back, back, back, back)) == "|two  fine words")
    #expect(Self.shown(Self.field("two  fine words", .home, on)) == "two|  fine words")
    #expect(Self.shown(Self.field("two  fine words", .home, on, on)) == "two  fine| words")
    #expect(Self.shown(Self.field("two  ", .home, on, on, on)) == "two  |")
  }

  @Test("Backspace and Ctrl-H delete before the cursor, Delete and Ctrl-D after it")
  func deleting() {
    #expect(Self.shown(Self.field("abc", .left, .backspace)) == "a|c")
    #expect(Self.shown(Self.field("abc", .left, .control("h"))) == "a|c")
    #expect(Self.shown(Self.field("abc", .left, .left, .delete)) == "a|c")
    #expect(Self.shown(Self.field("abc", .home, .control("d"))) == "|bc")
    #expect(Self.shown(Self.field("abc", .delete)) == "abc|")
    #expect(Self.shown(Self.field("abc", .home, .backspace)) == "|abc")
    #expect(
      Self.shown(Self.field("", .backspace, .delete, .control("w"), .control("u"), .control("k"))) == "|")
  }

  @Test("Ctrl-W and Alt-Backspace delete the word before, Ctrl-U and Ctrl-K to the ends")
  func deletingMore() {
    #expect(Self.shown(Self.field("two fine words", .control("w"))) == "two fine |")
    #expect(Self.shown(Self.field("two fine  ", .alt("\u{7F}"))) == "two |")
    #expect(Self.shown(Self.field("two fine words", .controlLeft, .control("w"))) == "two |words")
    #expect(Self.shown(Self.field("two fine words", .controlLeft, .control("u"))) == "|words")
    #expect(Self.shown(Self.field("two fine words", .controlLeft, .control("k"))) == "two fine |")
  }

  @Test("Wide characters and multi-part emoji are one step and one deletion")
  func wide() {
    #expect(Self.shown(Self.field("旅行者", .left)) == "旅行|者")
    #expect(Self.shown(Self.field("旅行者", .backspace)) == "旅行|")
    #expect(Self.shown(Self.field("in 👩‍👩‍👧 app", .alt("b"), .left, .backspace)) == "in | app")
    #expect(Self.shown(Self.field("🇩🇪🇫🇷", .left)) == "🇩🇪|🇫🇷")
  }

  @Test("A combining mark joins the character before it, and goes with it")
  func combining() {
    let field = Self.field("cafe", .character("\u{301}"))
    #expect(field.text == "cafe\u{301}")
    #expect(field.cursor == 4)
    #expect(Self.shown(Self.field("cafe\u{301}", .backspace)) == "caf|")
    let middle = Self.field("caf", .left, .character("\u{302}"))
    #expect(middle.text == "ca\u{302}f")
    #expect(middle.cursor == 2)
  }

  @Test("Parts that join their neighbours leave the cursor in the text")
  func joining() {
    var field = Self.field("👩👧", .left)
    field.take(.insert("\u{200D}"))
    #expect(field.text == "👩\u{200D}👧")
    #expect(field.cursor <= field.text.count)
    field.take(.insert("x"))
    field.take(.deleteBackward)
    field.take(.deleteBackward)
    #expect(field.cursor <= field.text.count)
    var flags = Self.field("🇩🇫", .home)
    flags.take(.insert("🇪"))
    #expect(flags.cursor <= flags.text.count)
    flags.take(.moveToEnd)
    flags.take(.deleteBackward)
    #expect(flags.cursor == flags.text.count)
  }

  @Test(
    "Pasted text becomes one line without anything that controls the terminal",
    arguments: [
      ("one\ntwo\r\nthree\ttabs", "one two three tabs"),
      ("\u{1B}[2J\u{07}bell\u{7F}\u{85}", "[2Jbell "),
      ("\u{202E}reversed\u{2066}\u{200F}\u{FEFF}", "reversed"),
      ("line\u{2028}paragraph\u{2029}", "line paragraph "),
      ("می\u{200C}خواهم", "می\u{200C}خواهم"),
      ("👩\u{200D}🚀 ❤\u{FE0F}", "👩\u{200D}🚀 ❤\u{FE0F}"),
      ("e\u{301}\u{202E}a", "e\u{301}a"),
      ("soft\u{AD}hyphen", "softhyphen"),
    ])
  func pasting(text: String, expected: String) {
    #expect(Array(Self.field("", .paste(text)).text.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("Whatever is pressed, the cursor stays in the text")
  func anyKeys() {
    let keys: [Key] = [
      .character("a"), .character(" "), .character("é"), .character("旅"), .character("\u{301}"),
      .character("👩"),
      .character("\u{200D}"), .character("🇩"), .left, .right, .home, .end, .backspace, .delete, .controlLeft,
      .controlRight,
      .control("w"), .control("u"), .control("k"), .paste("x\ny"),
    ]
    // A fixed sequence that tries the keys in ever different orders (a linear congruential generator).
    var number: UInt64 = 42
    var field = TextField()
    for _ in 0..<5000 {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      guard let key = keys.element(at: Int(number >> 33) % keys.count), let edit = TextEdit(key) else {
        continue
      }
      if field.text.count > 40 { field.take(.deleteToStart) }
      field.take(edit)
      #expect((0...field.text.count).contains(field.cursor))
    }
  }

  @Test(
    "Keys that do not edit are ignored",
    arguments: [
      Key.enter, .escape, .tab, .up, .pageDown, .function(1), .unknown, .control("x"),
      .resize(Size(columns: 1, rows: 1)),
    ])
  func otherKeys(key: Key) {
    #expect(TextEdit(key) == nil)
  }
}
