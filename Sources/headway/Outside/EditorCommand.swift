/// The command that opens an editor on a file at a line.
struct EditorCommand: Equatable {
  /// The editor as `$VISUAL` or `$EDITOR` names it: a program, with arguments where there are some.
  let editor: String

  /// The editor that `environment` names, else `vi`.
  init(environment: [String: String]) {
    let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.allSatisfy(\.isWhitespace) }
    editor = named ?? "vi"
  }

  /// The words of the command for the file at `path`, opened at `line` in the way that the editor understands.
  ///
  /// As with git, a shell splits the editor's own words; the file is handed to it as an argument and never read as a
  /// command.
  func words(path: String, line: Int) -> [String] {
    // `exec` knows no variables before the program; `env` does.
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
  /// - Returns: What is to be said of it; nil where it did what it should.
  func run(path: String, line: Int) -> String? {
    let words = words(path: path, line: line)
    let start = { (errors: Int32?, isStarted: () -> Void) -> ChildProcess.End in
      do throws(ChildProcess.Fault) {
        let process = try ChildProcess(words, isSilent: false, errors: errors)
        isStarted()
        return process.wait()
      } catch {
        switch error {
        case .notStarted(let reason): return .notStarted(reason)
        }
      }
    }
    guard let relay = ErrorRelay() else { return complaint(about: start(nil, {}), lastLine: nil) }
    let (end, lastLine) = relay.relay { start(relay.programEnd, $0) }
    return complaint(about: end, lastLine: lastLine)
  }
}
