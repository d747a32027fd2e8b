import Foundation

/// Measures headway and whichever other terminal programs are installed, in the same run, and the bytes of
/// a step in each theme: `bench PROGRAM WORKSPACE THEMES`.
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let program = arguments.first, let workspace = arguments.dropFirst().first,
      let themes = arguments.dropFirst(2).first
    else {
      FileHandle.standardError.write(Data("usage: bench PROGRAM WORKSPACE THEMES\n".utf8))
      exit(64)
    }
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("headway-bench-\(getpid())")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    // A home without anybody's settings, and a terminal that all of them know.
    let environment = [
      "HOME": home.path, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
    ]
    let peers = try Subject.peers(file: longFile(in: home))
    let subjects = [Subject.headway(program, workspace: workspace)] + peers
    print("120×40, medians of 20 starts and 60 steps\n")
    print(Measurement.heading)
    for subject in subjects {
      do {
        print(try Measurement.of(subject, environment: environment).line)
      } catch {
        print("\(subject.name): \(error)")
      }
    }
    print("\nA held step on the board, averaged over the panes\n")
    print(StepBytes.heading)
    for name in try names(in: themes) {
      print(
        try StepBytes.line(theme: name, program: program, workspace: workspace, environment: environment))
    }
  }

  /// The names of the themes in `folder`.
  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
      .map { String($0.dropLast(5)) }.sorted()
  }

  /// A text with enough lines for every step to move it.
  private static func longFile(in folder: URL) throws -> String {
    let file = folder.appendingPathComponent("long.txt")
    let text = (1...1000).map { "Line \($0): the quick brown fox jumps over the lazy dog" }.joined(
      separator: "\n")
    try Data(text.utf8).write(to: file)
    return file.path
  }
}
