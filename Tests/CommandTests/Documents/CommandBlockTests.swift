import Foundation
import Testing

@testable import TestSupport

@Suite("Every command block of README and the documents works")
struct CommandBlockTests {
  /// Commands that a block shows and that cannot do their work here, with the reason and the exit code that they end
  /// with instead. Every other command must end with 0.
  private static let exceptions: [String: (reason: String, status: Int32)] = [
    "headway": ("opens the dashboard, which needs a terminal", 1),
    "headway standup --open --minutes 20": ("leads the stand-up on the screen, which needs a terminal", 1),
  ]

  /// The commands of one block: lines that are indented by four blanks, or stand in a fence of a shell.
  struct Block: CustomTestStringConvertible, Sendable {
    let page: String
    let lines: [String]

    var testDescription: String { "\(page): \(lines.joined(separator: "; "))" }
  }

  private static let pages =
    ["README.md"]
    + (((try? FileManager.default.contentsOfDirectory(atPath: Project.root.appending(path: "docs").path))
      ?? [])
      .filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" })

  static let blocks = pages.flatMap { page -> [Block] in
    let text = (try? String(contentsOf: Project.root.appending(path: page), encoding: .utf8)) ?? ""
    return blocks(of: text).map { Block(page: page, lines: $0) }
  }

  private static func blocks(of text: String) -> [[String]] {
    var blocks: [[String]] = [[]]
    var fence: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        fence = fence == nil ? line.dropFirst(3) : nil
        blocks.append([])
      } else if let fence {
        if ["sh", "console", "shell", "bash"].contains(fence) {
          blocks[blocks.count - 1].append(String(line))
        }
      } else if line.hasPrefix("    "), line.dropFirst(4).first?.isLetter == true {
        blocks[blocks.count - 1].append(String(line.dropFirst(4)))
      } else {
        blocks.append([])
      }
    }
    let isCommand = { (line: String) in line == "headway" || line.hasPrefix("headway ") }
    return blocks.map { block in
      block.map { line in
        String(line.hasPrefix("$ ") ? line.dropFirst(2) : line[...])
          .replacing(/\s+#.*$/, with: "")
      }
    }.filter {
      $0.contains(where: isCommand) && !$0.contains { $0.hasPrefix("make ") || $0.hasPrefix("sudo ") }
    }
  }

  @Test(
    "Its commands end as they should, one after another, in a clone of the sample with a remote",
    arguments: blocks)
  func run(block: Block) throws {
    let shared = try SharedSample()
    let home = shared.workplace.home
    try shared.workplace.write(try Self.table(), to: "ana/november.csv")
    try FileManager.default.createDirectory(
      at: home.appending(path: "ana/your-project"), withIntermediateDirectories: true)
    var directory = home.appending(path: "ana")
    for line in block.lines {
      if line.hasPrefix("cd ") {
        directory.append(path: line.dropFirst(3))
        continue
      }
      let outcome = try Self.run(line, in: directory, home: home, shared.workplace.environment)
      let expected = Self.exceptions[line]?.status ?? 0
      #expect(outcome.status == expected, "\(line): \(outcome.text)")
      #expect(expected == 0 || outcome.text.contains("terminal"), "\(line): \(outcome.text)")
    }
  }

  private static func run(
    _ line: String, in directory: URL, home: URL, _ variables: [String: String]
  ) throws -> (status: Int32, text: String) {
    let programs = URL(fileURLWithPath: try Program.path).deletingLastPathComponent().path
    var environment = variables.merging(SharedSample.identity("ana")) { $1 }
    environment["PATH"] = "\(programs):/usr/bin:/bin"
    environment["HEADWAY_WORKSPACE"] = nil
    if directory.lastPathComponent == "ana" {
      environment["HEADWAY_WORKSPACE"] = directory.appending(path: "okrs").path
    }
    let file = home.appending(path: "block-output").path
    let status = Command(
      path: "/bin/sh", arguments: ["-c", "cd '\(directory.path)' && \(line)"], environment: environment
    ).run(outputTo: file)
    return (status, try String(contentsOfFile: file, encoding: .utf8))
  }

  /// The table of check-ins that `docs/check-ins.md` shows above the commands that read it.
  private static func table() throws -> String {
    let text = try String(contentsOf: Project.root.appending(path: "docs/check-ins.md"), encoding: .utf8)
    let fences = text.components(separatedBy: "```")
    return try #require(fences.first { $0.contains("key-result,value") }?.drop { $0 != "\n" }.dropFirst())
      .description
  }

  @Test("There are many blocks, and each exception is in one of them")
  func complete() {
    let commands = Self.blocks.flatMap(\.lines).filter { $0.hasPrefix("headway") }
    #expect(commands.count >= 20, "\(commands.count)")
    for exception in Self.exceptions.keys { #expect(commands.contains(exception), "\(exception)") }
    // A new one needs a reason here and in the list.
    #expect(Self.exceptions.count == 2)
  }
}
