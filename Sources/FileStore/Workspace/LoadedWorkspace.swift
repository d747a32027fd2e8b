public import OKRModel
import Platform

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
