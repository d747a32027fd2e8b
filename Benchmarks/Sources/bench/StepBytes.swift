import Foundation

/// The bytes that a step of the selection on the board takes, by theme.
enum StepBytes {
  static let heading = row("theme", "8 colours", "256 colours", "true colours")

  /// The line of the theme `name`, with a figure for each kind of terminal.
  static func line(
    theme name: String, program: String, workspace: String, environment: [String: String]
  ) throws -> String {
    let kinds = [
      ["TERM": "xterm"], ["TERM": "xterm-256color"],
      ["TERM": "xterm-256color", "COLORTERM": "truecolor"],
    ]
    let figures = try kinds.map { kind in
      let terminal = try PseudoTerminal(
        [program, "-C", workspace, "--today", "2026-11-18", "--theme", name],
        environment: environment.merging(kind) { $1 })
      guard terminal.readFirstScreen().bytes > 500 else { return "–" }
      return "\(mean(of: terminal)) bytes"
    }
    return row(name, figures[0], figures[1], figures[2])
  }

  /// The average over the panes of a step down, as it is while the key is held: the details wait.
  private static func mean(of terminal: PseudoTerminal) -> Int {
    var counts: [Int] = []
    for pane in 0..<3 {
      if pane > 0 { _ = terminal.step("\t") }
      // The first step brings the details along; the next come before they follow.
      _ = terminal.step("j")
      for key in ["k", "j", "k", "j"] { counts.append(terminal.step(key).bytes) }
      terminal.settle()
    }
    return counts.reduce(0, +) / max(1, counts.count)
  }

  private static func row(_ cells: String...) -> String {
    cells.enumerated().map { column, cell in
      let padding = String(repeating: " ", count: max(0, (column == 0 ? 22 : 15) - cell.count))
      return column == 0 ? cell + padding : padding + cell
    }.joined()
  }
}
