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
    ["/bin/sh", "-c", "exec \(editor) \"$@\"", "sh"] + place(path: path, line: line)
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
    let first = editor.split(whereSeparator: \.isWhitespace).first ?? ""
    return first.split(separator: "/").last ?? first
  }
}
