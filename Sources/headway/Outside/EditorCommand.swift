import Platform

/// The command that opens an editor on a file at a line.
struct EditorCommand: Equatable {
  /// The editor from `$VISUAL` or `$EDITOR`: a program, possibly with arguments.
  let editor: String

  /// Takes the editor from `environment`, else `vi`.
  init(environment: [String: String]) {
    let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.allSatisfy(\.isWhitespace) }
    editor = named ?? "vi"
  }

  /// The command line for the file at `path`, opened at `line` in the editor's own syntax.
  ///
  /// As with git, a shell splits the editor's own words; the file is passed to it as an argument and never parsed as a
  /// command.
  func words(path: String, line: Int) -> [String] {
    // `exec` does not accept variable assignments before the program; `env` does.
    let prefix = firstWord.contains("=") ? "env " : ""
    return ["/bin/sh", "-c", "exec \(prefix)\(editor) \"$@\"", "sh"] + place(path: path, line: line)
  }

  private func place(path: String, line: Int) -> [String] {
    switch program {
    case "code", "codium", "code-insiders", "cursor": ["--goto", "\(path):\(line)"]
    case "hx", "helix", "subl", "zed", "mate": ["\(path):\(line)"]
    case "ed", "cat", "true", "echo": [path]
    default: ["+\(line)", path]
    }
  }

  /// The editor's name without its folder and arguments.
  private var program: Substring {
    let words = editor.split(whereSeparator: \.isWhitespace)
    let first = words.first { !$0.contains("=") } ?? ""
    return first.split(separator: "/").last ?? first
  }

  private var firstWord: Substring { editor.split(whereSeparator: \.isWhitespace).first ?? "" }

  /// Runs the editor on the file at `path`, opened at `line`, and waits until it is closed.
  ///
  /// - Returns: The message about a failure; nil if there was none.
  func run(path: String, line: Int) -> String? {
    let words = words(path: path, line: line)
    let start = { (errors: Int32?, isStarted: () -> Void) -> ChildProcess.End in
      do throws(SystemFault) {
        let streams = ChildProcess.Streams(
          input: .inherited, output: .inherited, errors: errors.map { .descriptor($0) } ?? .inherited)
        let process = try ChildProcess(
          words, environment: SystemEnvironment.allVariables, streams: streams, hasTerminal: true)
        isStarted()
        return process.wait()
      } catch {
        return .notStarted("\(error)")
      }
    }
    guard let relay = ErrorRelay() else { return complaint(about: start(nil, {}), lastLine: nil) }
    let (end, lastLine) = relay.relay { start(relay.programEnd, $0) }
    return complaint(about: end, lastLine: lastLine)
  }
}
