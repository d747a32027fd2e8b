public import OKRModel

/// A workspace as its files say it: what could be read, what is wrong with the rest, and where everything stands.
public struct LoadedWorkspace: Sendable {
  /// What could be read.
  public let workspace: Workspace
  /// What is wrong or doubtful, by file and line; empty when everything is well.
  public let diagnostics: [Diagnostic]
  /// Where the files say what the workspace holds.
  public let sources: SourceMap

  /// Makes the result of reading.
  public init(workspace: Workspace, diagnostics: [Diagnostic], sources: SourceMap) {
    self.workspace = workspace
    self.diagnostics = diagnostics
    self.sources = sources
  }
}
