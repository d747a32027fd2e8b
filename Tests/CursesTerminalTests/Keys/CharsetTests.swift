import Canvas
import Testing

@testable import CursesTerminal

@Suite("Letters are kept, whatever the locale")
struct CharsetTests {
  private static let word = "Größe".map { Key.character($0) }

  @Test("UTF-8 is UTF-8 in a locale that has only ASCII, and in a single-byte one")
  func utf8() {
    for charset in [KeyboardCharset.utf8, .ascii, .latin1] {
      var typing = Typing(charset: charset)
      #expect(typing.keys(of: "Größe") == Self.word)
      #expect(typing.keys(of: "\u{1B}[200~世 Größe\u{1B}[201~") == [.paste("世 Größe")])
    }
  }

  @Test("In pieces too, if the locale has no letter for the first byte")
  func pieces() {
    var typing = Typing(charset: .ascii)
    #expect(typing.keys(ofBytes: [[0xE4], [0xB8], [0x96]]) == [.character("世")])
  }

  @Test("Latin-1 stays Latin-1 in such a locale, and no byte waits for another")
  func latin1() {
    var typing = Typing(charset: .latin1)
    #expect(typing.keys(ofBytes: [[0x47, 0x72, 0xF6, 0xDF, 0x65]]) == Self.word)
    #expect(typing.keys(ofBytes: [[0xE4]]) == [.character("ä")])
    #expect(!typing.isWaiting)
    #expect(
      typing.keys(ofBytes: [Array("\u{1B}[200~".utf8) + [0xF6, 0x71] + Array("\u{1B}[201~".utf8)]) == [
        .paste("öq")
      ])
    #expect(typing.keys(ofBytes: [[0x1B, 0xF6]]) == [.alt("ö")])
  }

  @Test("If the locale has no letter for it, a byte is refused with a message")
  func refused() {
    var typing = Typing(charset: .ascii)
    #expect(
      typing.keys(ofBytes: [[0x47, 0x72, 0xF6, 0xDF, 0x65]]) == [
        .character("G"), .character("r"), .refused(.undecodable([0xF6, 0xDF])), .character("e"),
      ])
  }

  @Test("A multi-byte character set is decoded as in the locale")
  func multiByte() {
    // Two bytes of EUC-JP, which would be valid UTF-8 too.
    let charset = KeyboardCharset.multiByte { bytes in
      switch bytes {
      case [0xC3]: .incomplete
      case [0xC3, 0xA6]: .scalar("疾")
      default: .none
      }
    }
    var typing = Typing(charset: charset)
    #expect(typing.keys(ofBytes: [[0xC3], [0xA6, 0x71]]) == [.character("疾"), .character("q")])
    #expect(
      typing.keys(ofBytes: [[0xC3, 0x71]]) == [.refused(.undecodable([0xC3])), .character("q")])
    #expect(typing.keys(ofBytes: [[0xFF]]) == [.refused(.undecodable([0xFF]))])
  }

  @Test("After one pause nothing is waited for, even if the broken bytes end with the start of a sequence")
  func brokenIntroducer() {
    var typing = Typing(charset: .ascii)
    #expect(typing.keys(ofBytes: [[0xF0, 0x9B]]) == [])
    #expect(typing.isWaiting)
    #expect(typing.keysAfterWaiting() == [.refused(.undecodable([0xF0])), .unknown])
    #expect(!typing.isWaiting)
    #expect(typing.keys(of: "x") == [.character("x")])
  }

  @Test("A locale asks for UTF-8 by its name")
  func names() {
    for name in ["de_DE.UTF-8", "xx_YY.utf8", "sr_RS.UTF-8@latin", "C.UTF-8", "UTF-8"] {
      #expect(TerminalLocale.asksForUTF8(name), "\(name)")
    }
    for name in ["C", "POSIX", "de_DE", "de_DE.ISO-8859-1", "de_DE@euro", ""] {
      #expect(!TerminalLocale.asksForUTF8(name), "\(name)")
    }
  }
}
