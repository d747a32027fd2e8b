import Canvas
import Dashboard
import FileStore
import Foundation
import OKRModel
import Testing

@testable import CursesTerminal
@testable import TestSupport
@testable import headway

@Suite("A step of the selection takes few bytes")
struct StepBytesTests {
  private static let library = ThemeLibrary(directories: [
    Project.root.appending(path: "themes").path(percentEncoded: false)
  ])
  private static let workspace = WorkspaceReader(
    WorkspaceLocation(root: Project.root.appending(path: "sample-data/alignair").path(percentEncoded: false))
  ).read().workspace

  /// A terminal of some number of colours.
  enum Depth: CaseIterable, CustomTestStringConvertible {
    case sixteen
    case palette
    case trueColours

    var repertoire: Repertoire {
      switch self {
      case .sixteen: Repertoire(colours: .palette(16))
      case .palette: Repertoire(colours: .palette(256))
      case .trueColours: Repertoire(colours: .trueColours(.semicolons))
      }
    }

    var testDescription: String { "\(repertoire.colourCount) colours" }
  }

  /// The frames of a held `j` on the board of 120×40: two steps down and one up in each pane, and those in which the
  /// focus moves. The first step of all, which still brings the details along, is left out.
  private func frames(in theme: Theme) throws -> [(frame: Frame, isStep: Bool)] {
    var state = State(
      workspace: Self.workspace, diagnostics: [], today: try #require(CivilDay("2026-11-18")), person: "ana",
      surface: Surface(size: Size(columns: 120, rows: 40), glyphs: .unicode, measure: .simple))
    return "jjk\tjjk\tjjk".map { key in
      _ = state.update(with: .keyPressed(key == "\t" ? .tab : .character(key)))
      return (state.render(theme: theme), key != "\t")
    }
  }

  /// The bytes of the steps, and those that are needed, with how many steps there are.
  private func bytes(
    of frames: [(frame: Frame, isStep: Bool)], _ repertoire: Repertoire
  ) -> (sent: Int, needed: Int, steps: Int) {
    var encoder = FrameEncoder(repertoire: repertoire, measure: .simple)
    var result = (sent: 0, needed: 0, steps: 0)
    var shown: Frame?
    for (frame, isStep) in frames {
      var differ = ReferenceDiffer(repertoire: repertoire, selected: encoder.selected ?? Rendition())
      let sent = encoder.bytes(showing: frame, since: shown, on: frame.size).count
      if let shown, isStep {
        result.sent += sent
        result.needed += differ.bytes(from: shown, to: frame)
        result.steps += 1
      }
      shown = frame
    }
    return result
  }

  @Test("At most 1.3 times what is needed, and no more than 900 on average", arguments: library.names)
  func bytes(name: String) throws {
    let theme = try Self.library.theme(name)
    let frames = try frames(in: theme)
    for depth in Depth.allCases {
      let repertoire = depth.repertoire
      let few = repertoire.colourCount < 256
      let (sent, needed, steps) = bytes(
        of: few ? try self.frames(in: theme.readable(onPaletteOf: repertoire.colourCount)) : frames,
        repertoire)
      #expect(Double(sent) <= 1.3 * Double(needed), "\(sent) of \(needed) with \(depth.testDescription)")
      #expect(sent / steps <= 900, "\(sent / steps) bytes with \(depth.testDescription)")
    }
  }
}
