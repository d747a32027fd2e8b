public import OKRModel
import Platform
import TextFormats

/// A workspace as its files say it: what could be read, what is wrong with the rest, and where everything stands.
public struct LoadedWorkspace: Sendable {
  /// What could be read.
  public let workspace: Workspace
  /// What is wrong or doubtful, by file and line; empty when everything is well.
  public let diagnostics: [Diagnostic]
  /// Where the files say what the workspace holds.
  public let sources: SourceMap
  /// What `headway.yaml` was when it was read, where its format may be written to; nil elsewhere.
  var knownFormat: FileStamp?

  /// Makes the result of reading.
  public init(workspace: Workspace, diagnostics: [Diagnostic], sources: SourceMap) {
    self.workspace = workspace
    // The names of files and folders are whatever their makers called them; here they become something to read.
    self.diagnostics = diagnostics.map(\.scrubbed)
    self.sources = sources
  }
}

extension Diagnostic {
  /// The same with a path and a message that can only be read.
  var scrubbed: Diagnostic {
    Diagnostic(
      severity, path: TextScrubber.scrub(path), line: line, column: column,
      message: TextScrubber.scrub(message),
      rule: rule)
  }
}

extension LoadedWorkspace {
  /// The same with what `headway.yaml` was, which is one of `files`.
  func knowing(format files: [ParsedFile]) -> LoadedWorkspace {
    var loaded = self
    let manifest = files.first { $0.path == WorkspaceLocation.manifest }
    loaded.knownFormat = workspace.newerFormat == nil ? manifest?.stamp : nil
    return loaded
  }
}
