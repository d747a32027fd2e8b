import Canvas
import Testing

@testable import Dashboard

@Suite("A key without a meaning here is reported in one line")
struct UnboundKeyTests {
  private func said(of keys: Key..., in state: State = Fixture.state()) -> String? {
    var state = state
    state.press(keys)
    return state.toast?.text
  }

  @Test(
    "A letter of another script is named with its script",
    arguments: [
      ("о", "Cyrillic"), ("й", "Cyrillic"), ("λ", "Greek"), ("ש", "Hebrew"), ("ش", "Arabic"), ("ㅓ", "Hangul"),
      ("한", "Hangul"), ("い", "Hiragana"), ("カ", "Katakana"), ("ｶ", "Katakana"), ("ㄅ", "Bopomofo"),
      ("中", "Han"), ("ก", "Thai"), ("ა", "Georgian"), ("क", "Devanagari"), ("Ա", "Armenian"),
    ] as [(Character, String)])
  func scripts(letter: Character, script: String) {
    #expect(
      said(of: .character(letter))
        == "\(letter) is \(script): keys are Latin letters, or set `keys:` in config.yaml.")
  }

  @Test("A fullwidth letter comes from an input method")
  func fullwidth() {
    #expect(said(of: .character("ｊ"))?.hasPrefix("ｊ is fullwidth: keys are ordinary Latin letters") == true)
  }

  @Test("Another key is named along with the key that lists the keys, as bound")
  func latin() {
    #expect(said(of: .character("z")) == "z does nothing here; ? lists the keys.")
    #expect(said(of: .character("ß")) == "ß does nothing here; ? lists the keys.")
    #expect(said(of: .function(7)) == "F7 does nothing here; ? lists the keys.")
    #expect(said(of: .control("x")) == "Ctrl-X does nothing here; ? lists the keys.")
    let bound = Fixture.state(keymap: .binding([KeyBinding(.help, to: [.function(1)])]))
    #expect(said(of: .character("z"), in: bound) == "z does nothing here; F1 lists the keys.")
  }

  @Test("A bound letter is a key, whatever its script")
  func bound() {
    let state = Fixture.state(keymap: .binding([KeyBinding(.help, to: [.character("о")])]))
    #expect(said(of: .character("о"), in: state) == nil)
  }

  @Test("When something is asked, the answers are named")
  func question() {
    #expect(said(of: .character("x"), in: Fixture.question()) == "x does nothing here; y is yes, n is no.")
    #expect(said(of: .character("н"), in: Fixture.question())?.hasPrefix("н is Cyrillic") == true)
  }

  @Test("Where text is typed nothing is reported: letters are letters")
  func text() {
    #expect(said(of: .character("c"), .character("о"), in: Fixture.atWaitTime()) == nil)
    #expect(said(of: .character("/"), .character("о"), .character("z")) == nil)
  }

  @Test("Repeated, it is one message")
  func once() {
    var state = Fixture.state()
    for _ in 0..<50 { state.press(.character("z")) }
    #expect(state.messages.count == 1)
    #expect(state.toast == state.messages.last)
  }

  @Test("Refused input is reported, in a form too, and changes nothing there")
  func refused() {
    for (refusal, text) in [
      (
        .undecodable([0xF6]),
        "The byte F6 is no text in this character set, and left out: set the terminal to UTF-8."
      ),
      (.pasteTooLong(dropped: 42), "The paste is too long: its last 42 bytes were dropped."),
      (
        .pasteUnfinished, "A paste has begun and not ended: all that comes is text of it. Ctrl-C ends it."
      ),
    ] as [(Refusal, String)] {
      #expect(said(of: .refused(refusal)) == text)
      #expect(said(of: .character("c"), .refused(refusal), in: Fixture.atWaitTime()) == text)
    }
  }
}

@Suite("Esc and a key at once")
struct EscapeAndKeyTests {
  @Test("Alt with an unbound key is Esc, then the key")
  func apart() {
    var state = Fixture.zoomed()
    state.press(.alt("?"))
    #expect(state.context == .menu)
    state.press(.alt("j"))
    #expect(state.context != .menu)
    var panes = Fixture.state()
    #expect(panes.press(.alt("q")).last == .quit)
  }

  @Test("If Alt with the key is bound, it is that")
  func bound() {
    var state = Fixture.state(keymap: .binding([KeyBinding(.help, to: [.alt("q")])]))
    #expect(!state.press(.alt("q")).contains(.quit))
    #expect(state.context == .menu)
  }

  @Test("Alt-b and Alt-f move by a word in a field")
  func words() {
    var state = Fixture.atWaitTime()
    state.press(.character("c"), .alt("b"), .alt("f"))
    #expect(state.context == .form)
  }

  @Test("No chord discards a draft: the question that Esc raises needs an answer of its own")
  func draft() {
    var state = Fixture.atWaitTime()
    state.press(.character("c"), .character("7"), .alt("y"))
    #expect(state.context == .question)
  }
}

extension Keymap {
  /// The default keys, changed by `bindings`, which must be valid.
  fileprivate static func binding(_ bindings: [KeyBinding]) -> Keymap {
    var problems: [KeyBindingProblem] = []
    return Keymap(bindings, problems: &problems)
  }
}
