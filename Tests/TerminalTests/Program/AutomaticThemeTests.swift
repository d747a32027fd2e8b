import Foundation
import Testing

@testable import TestSupport

@Suite("The program asks a terminal for its background, and draws as it answers")
struct AutomaticThemeTests {
  private static let question = "\u{1B}]11;?\u{1B}\\\u{1B}[c"
  private static let white = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"
  private static let attributes = "\u{1B}[?64;1;2c"
  /// The backgrounds of the themes `dark` and `light` as true colours.
  private static let dark = "48;2;28;29;33"
  private static let light = "48;2;251;250;248"

  /// The program in a terminal that this test plays.
  private final class Play {
    let terminal: PseudoTerminal
    private let workplace: SampleWorkplace
    private let process: pid_t

    init(_ environment: [String: String] = [:]) throws {
      workplace = try SampleWorkplace()
      terminal = try PseudoTerminal(columns: 100, rows: 30)
      let variables = [
        "LC_ALL": "C.UTF-8", "HEADWAY_WORKSPACE": workplace.workplace.root.path,
        "HEADWAY_TODAY": "2026-11-18",
        "HOME": workplace.workplace.home.path, "TERM": "xterm-256color", "COLORTERM": "truecolor",
      ].merging(environment) { $1 }
      guard let process = terminal.start(try Program.path, [], environment: variables) else {
        throw TestFailure(description: "headway does not start")
      }
      self.process = process
    }

    deinit {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }

    var drawn: String { String(decoding: terminal.drawn, as: UTF8.self) }

    func type(_ text: String) {
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty { rest = rest.dropFirst(terminal.type(rest)) }
    }

    /// Waits until `text` was drawn.
    func wait(for text: String) throws {
      for _ in 0..<3_000 {
        terminal.look()
        if drawn.contains(text) { return }
        usleep(10_000)
      }
      throw TestFailure(description: "never drawn: \(text.debugDescription)")
    }

    /// Waits until it has ended, and returns how.
    func end() -> Int32 {
      var status: Int32 = 0
      while waitpid(process, &status, WNOHANG) == 0 {
        terminal.look()
        usleep(1_000)
      }
      return status
    }
  }

  @Test("A light terminal gets the light theme, and its answer is no key")
  func light() throws {
    let play = try Play()
    try play.wait(for: Self.question)
    play.type(Self.white + Self.attributes)
    try play.wait(for: Self.light)
    play.type("q")
    #expect(play.end() == 0)
    #expect(!play.drawn.contains("does nothing"))
  }

  @Test("An answer that comes late, in pieces and among keys, changes the theme then")
  func late() throws {
    let play = try Play()
    try play.wait(for: Self.dark)
    play.type("j" + String(Self.white.prefix(9)))
    usleep(20_000)
    play.type(String(Self.white.dropFirst(9)) + Self.attributes)
    try play.wait(for: Self.light)
    play.type("q")
    #expect(play.end() == 0)
    #expect(!play.drawn.contains("does nothing"))
  }

  @Test("A key that is typed while the answer is awaited is not lost")
  func typedAhead() throws {
    let play = try Play()
    try play.wait(for: Self.question)
    play.type("q")
    #expect(play.end() == 0)
  }

  @Test(
    "A terminal without fixed colours, or without any, is not asked",
    arguments: [["TERM": "xterm", "COLORTERM": ""], ["TERM": "linux"], ["NO_COLOR": "1"], ["TERM": "vt100"]])
  func notAsked(environment: [String: String]) throws {
    let play = try Play(environment)
    try play.wait(for: "AlignAir")
    play.type("q")
    #expect(play.end() == 0)
    #expect(!play.drawn.contains("]11;?"))
  }
}
