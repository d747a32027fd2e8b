public import OKRModel
import Platform

/// A workspace as read from its files: what could be read, what is wrong with the rest, and where everything is
/// declared.
public struct LoadedWorkspace: Sendable {
  /// What could be read.
  public internal(set) var workspace: Workspace
  /// What is wrong or doubtful, by file and line; empty when all is well.
  public internal(set) var diagnostics: [Diagnostic]
  /// Where the files declare what the workspace holds.
  public let sources: SourceMap
  /// The stamp of `headway.yaml` when it was read, if its format is writable; otherwise nil.
  var knownFormat: FileStamp?

  /// Makes the result of reading.
  public init(workspace: Workspace, diagnostics: [Diagnostic], sources: SourceMap) {
    self.workspace = workspace
    // File and folder names are arbitrary; here they become printable.
    self.diagnostics = diagnostics.map(\.scrubbed)
    self.sources = sources
  }
}
