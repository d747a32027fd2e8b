import Foundation

/// The sample on 18 November 2026, in which commands run as in a script, as Ana.
struct SampleWorkplace {
  /// Its location.
  let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "sample-data/alignair"), to: workplace.root)
  }

  /// The output of a command, followed by its errors, and its exit.
  struct Outcome {
    let text: String
    let status: Int32

    /// The output line by line, with runs of blanks collapsed.
    var lines: [String] {
      text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    }
  }

  /// Runs headway with `arguments` and `input`.
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

  /// Replaces the file at `path` with a symbolic link to an empty file elsewhere.
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
