import Foundation

/// The sample on 18 November 2026, in which commands are run as a script would, by Ana.
struct SampleWorkplace {
  /// Where it lies.
  let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "sample-data/alignair"), to: workplace.root)
  }

  /// What a command printed, what it complained of behind that, and how it ended.
  struct Outcome {
    let text: String
    let status: Int32

    /// The output line by line, with one blank where there are many.
    var lines: [String] {
      text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    }
  }

  /// Runs headway with `arguments`, and with `input` to read.
  func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Outcome
  {
    try run(all: arguments, input: input, environment: environment)
  }

  /// The same with a list of arguments.
  func run(all arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Outcome
  {
    let outcome = try workplace.run(
      arguments, input: input.isEmpty ? [] : [input],
      environment: ["USER": "ana"].merging(environment) { $1 })
    return Outcome(text: outcome.text + outcome.complaints, status: outcome.status)
  }

  /// The file at `path` in the workspace.
  func text(of path: String) throws -> String {
    try String(contentsOf: workplace.root.appending(path: path), encoding: .utf8)
  }

  /// Puts a symbolic link to an empty file elsewhere in the place of the file at `path`.
  func linkAway(_ path: String) throws {
    let link = workplace.root.appending(path: path)
    let target = workplace.home.appending(path: "elsewhere")
    try Data().write(to: target)
    try FileManager.default.removeItem(at: link)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
  }

  /// Every log by its path, to see what changed.
  func logs() throws -> [String: String] {
    let root = workplace.root.appending(path: "check-ins")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix(".jsonl")
    }
    return try Dictionary(uniqueKeysWithValues: paths.map { ($0, try text(of: "check-ins/\($0)")) })
  }
}
