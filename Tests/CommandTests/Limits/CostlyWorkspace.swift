import Foundation
import Testing

@testable import TestSupport

/// A file that would cost a reader all its time or memory, and the message about it.
struct CostlyWorkspace: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String
  /// The message about the file; nil if it is read.
  let sentence: String?
  let write: @Sendable (FileHandle) throws -> Void

  var testDescription: String { name }

  init(
    _ name: String, _ file: SoundWorkspace.File, _ sentence: String?,
    write: @escaping @Sendable (FileHandle) throws -> Void
  ) {
    self.name = name
    self.path = file.path
    self.sentence = sentence
    self.write = write
  }

  private static func text(_ text: @escaping @autoclosure @Sendable () -> String)
    -> @Sendable (FileHandle) throws
    -> Void
  {
    { try $0.write(contentsOf: Data(text().utf8)) }
  }

  private static let deep =
    "lists and mappings lie more than 64 levels deep within each other; make them flatter"

  static let all = [
    CostlyWorkspace(
      "a YAML file of a gigabyte of nothing", SoundWorkspace.objective, "this file has more than 4 MiB"
    ) { try $0.truncate(atOffset: 1 << 30) },
    CostlyWorkspace("a log of a gigabyte of nothing", SoundWorkspace.log, "this file has more than 64 MiB") {
      try $0.truncate(atOffset: 1 << 30)
    },
    CostlyWorkspace(
      "a YAML file of a million lines", SoundWorkspace.objective, "this file has more than 4 MiB",
      write: text("objective: Shorten\n" + String(repeating: "# line\n", count: 1_000_000))),
    CostlyWorkspace(
      "a log of a million lines", SoundWorkspace.log, "this file has more than 64 MiB",
      write: text(String(repeating: SoundWorkspace.log.text, count: 1_000_000))),
    CostlyWorkspace(
      "a bomb of aliases", SoundWorkspace.objective,
      "more aliases (*name) stand in this file than headway follows; write the values out",
      write: text(
        "a: &a [x, x]\n"
          + zip("abcdefgh", "bcdefghi").map { old, new in
            "\(new): &\(new) [\(Array(repeating: "*\(old)", count: 9).joined(separator: ", "))]\n"
          }.joined())),
    CostlyWorkspace(
      "a million lists within each other", SoundWorkspace.objective, deep,
      write: text("a: " + String(repeating: "[", count: 1_000_000))),
    CostlyWorkspace(
      "a million signs of a list", SoundWorkspace.objective, deep,
      write: text("a:\n" + String(repeating: "- ", count: 1_000_000))),
    CostlyWorkspace(
      "mappings that go in and in", SoundWorkspace.objective, deep,
      write: text((0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined())),
    CostlyWorkspace(
      "one key a hundred thousand times", SoundWorkspace.objective, "duplicate key 'objective'",
      write: text(String(repeating: "objective: b\n", count: 100_000))),
    CostlyWorkspace(
      "a chain of ten thousand capabilities", SoundWorkspace.manifest,
      "lies more than 32 levels deep, so its parent is left out",
      write: text(
        SoundWorkspace.manifest.text.replacing(
          "capabilities:\n",
          with: "capabilities:\n"
            + (0..<10_000).map { "  - {id: c\($0), title: C, parent: c\($0 + 1)}\n" }.joined()
            + "  - {id: c10000, title: C}\n"))),
    CostlyWorkspace(
      "a title of three megabytes", SoundWorkspace.objective, nil,
      write: text(
        "objective: \"\(String(repeating: "x", count: 3_000_000))\"\n"
          + SoundWorkspace.objective.text.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n")),
    CostlyWorkspace(
      "a note of a million command strings that never end", SoundWorkspace.log, nil,
      write: text(
        SoundWorkspace.log.text.replacing(
          "17.5}", with: #"17.5,"note":"\#(String(repeating: "\u{90}", count: 1_000_000))"}"#))),
  ]

  func workplace() throws -> Workplace {
    let workplace = try Workplace()
    for file in SoundWorkspace.files where file.path != path {
      try workplace.write(file.text, to: "okrs/\(file.path)")
    }
    try workplace.write("", to: "okrs/\(path)")
    try write(try FileHandle(forWritingTo: workplace.root.appending(path: path)))
    return workplace
  }
}
