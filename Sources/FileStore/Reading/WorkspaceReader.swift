public import OKRModel
import Platform
import TextFormats

/// Reads a whole workspace. It never fails: what cannot be read is reported, and the rest is returned.
public struct WorkspaceReader: Sendable {
  /// How often a workspace is read at most while batches begin and end.
  static let attempts = 10
  private let location: WorkspaceLocation

  /// Makes a reader of the workspace at `location`.
  public init(_ location: WorkspaceLocation) {
    self.location = location
  }

  /// Reads all files, and reports what is wrong with them. May take a while; safe on any thread. `today` is the day on
  /// which the files are as they are, if known; what is not worth a word on it is left out.
  public func read(today: CivilDay? = nil) -> LoadedWorkspace {
    let files = WorkspaceFiles(root: location.root)
    var (survey, parsed) = Self.survey(files)
    for _ in 1..<Self.attempts where WorkspaceSurvey.Stamp(files) != survey.stamp {
      (survey, parsed) = Self.survey(files)
    }
    var assembler = WorkspaceAssembler(parsed, defaultName: Self.defaultName(location.root))
    var loaded = assembler.assemble(with: survey.diagnostics).knowing(format: parsed)
    loaded.workspace.today = today
    loaded.diagnostics.removeAll { !$0.counts(on: today) }
    return loaded
  }

  private static func survey(_ files: WorkspaceFiles) -> (WorkspaceSurvey, [ParsedFile]) {
    let survey = WorkspaceSurvey(of: files)
    let pending = survey.pending
    return (
      survey, ParallelMap.map(survey.files) { ParsedFile($0, in: files, pending: pending[$0.path] ?? []) }
    )
  }

  /// The name of a workspace that does not set one: its directory's, or that of the project around `okrs`.
  static func defaultName(_ root: String) -> String {
    let names = root.split(separator: "/").map(String.init)
    let name = names.last == "okrs" ? names.dropLast().last : names.last
    return TextScrubber.scrub(name ?? "workspace")
  }
}

extension LoadedWorkspace {
  /// The same, with the stamp of `headway.yaml`, which is one of `files`.
  func knowing(format files: [ParsedFile]) -> LoadedWorkspace {
    var loaded = self
    let manifest = files.first { $0.path == WorkspaceLocation.manifest }
    loaded.knownFormat = workspace.newerFormat == nil ? manifest?.stamp : nil
    return loaded
  }
}
