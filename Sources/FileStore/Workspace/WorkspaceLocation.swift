import Platform
import TextFormats

/// The location of a workspace.
public struct WorkspaceLocation: Hashable, Sendable {
  /// The directory that holds `headway.yaml`, an absolute path.
  public let root: String

  /// Makes the location of the workspace in the directory `root`.
  public init(root: String) {
    self.root = root
  }

  /// The path to `path`, a file in the workspace, from the working directory: relative if below it, otherwise absolute.
  /// It is printable: the directories above a workspace may have any name.
  public func seenFromWorkingDirectory(_ path: String) -> String {
    let whole = root.hasSuffix("/") ? root + path : "\(root)/\(path)"
    let here = FileSystem.workingDirectory
    let prefix = here.hasSuffix("/") ? here : here + "/"
    return TextScrubber.scrub(whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole)
  }

  /// The path of the file at `path` from the root, printable; the absolute path if it is elsewhere.
  public func name(of path: String) -> String {
    TextScrubber.scrub(withoutRoot(path))
  }

  /// `text` with every path in it relative to the root.
  public func withoutRoot(_ text: String) -> String {
    [FileSystem.realPath(of: root) ?? root, root].reduce(text) { text, root in
      root == "/" ? text : text.replacing(root + "/", with: "")
    }
  }

  /// The file that makes a directory a workspace.
  public static let manifest = "headway.yaml"
}

/// Why no workspace was found.
public enum WorkspaceError: Error, Hashable, Sendable {
  /// Neither `directory` nor one above it is or holds a workspace.
  case notFound(from: String)
  /// The directory given by an option or the environment is not a workspace.
  case notAWorkspace(directory: String, askedBy: String)
}

extension WorkspaceError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    // A path may contain a directory name that someone else chose.
    TextScrubber.scrub(sentence)
  }

  private var sentence: String {
    switch self {
    case .notFound(let directory):
      """
      no workspace here: neither \(directory) nor a directory above it holds headway.yaml or okrs/headway.yaml; \
      run 'headway init' to make one, or 'headway demo' to look at a sample
      """
    case .notAWorkspace(let directory, let origin):
      "\(directory), which \(origin) names, is no workspace: it holds no headway.yaml; run 'headway init \(directory)' to make one"
    }
  }
}
