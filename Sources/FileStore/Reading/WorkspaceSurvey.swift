import OKRModel
import Platform
import TextFormats

/// The files of a workspace by type, according to their location.
struct WorkspaceSurvey: Sendable {
  /// A file to be read.
  struct File: Sendable {
    /// The type of a file.
    enum Content: Sendable {
      case manifest
      case objective(id: ObjectiveID, cycle: CycleID)
      case initiative(id: InitiativeID)
      case log(objective: ObjectiveID, cycle: CycleID)
      case northStarLog
      case standUps(cycle: CycleID)
      case changes(ChangedFile)
    }

    /// What the log of changes is about.
    enum ChangedFile: Sendable, Hashable {
      case objective(ObjectiveID)
      case initiative(InitiativeID)
      /// The cycles and settings in the workspace's own file.
      case workspace

      /// By the path of the log, relative to the workspace.
      init(logPath: String) {
        let names = logPath.split(separator: "/").map(String.init)
        let id = String(names.last?.dropLast(".jsonl".count) ?? "")
        self =
          names.count < 3
          ? .workspace : names[1] == "execution" ? .initiative(InitiativeID(id)) : .objective(ObjectiveID(id))
      }
    }

    /// The path, relative to the workspace.
    let path: String
    let content: Content
  }

  private(set) var files: [File] = [File(path: WorkspaceLocation.manifest, content: .manifest)]
  private(set) var diagnostics: [Diagnostic] = []
  /// The lines of a batch that may not be in their logs yet, by the path of the log: they count as if they were.
  let pending: [String: [UInt8]]
  /// A stamp that changes when a batch begins, starts to count, or ends.
  struct Stamp: Equatable, Sendable {
    private let directory: FileStamp?
    private let journal: FileStamp?

    /// The current stamp of `workspace`.
    init(_ workspace: WorkspaceFiles) {
      directory = workspace.stamp(of: "")
      journal = workspace.stamp(of: BatchJournal.name)
    }
  }

  /// The stamp before reading. If it differs afterwards, a part of a batch may have been read.
  let stamp: Stamp
  private let workspace: WorkspaceFiles

  /// Surveys `workspace`.
  init(of workspace: WorkspaceFiles) {
    self.workspace = workspace
    stamp = Stamp(workspace)
    let batch = BatchJournal.pending(in: workspace)
    pending = batch.lines
    if let fault = batch.fault { report(fault, at: BatchJournal.name) }
    surveyObjectives()
    for (path, id) in documents(in: "execution", ending: ".yaml") {
      files.append(File(path: path, content: .initiative(id: InitiativeID(id))))
    }
    surveyLogs()
    for (path, cycle) in documents(in: LogPath.standUpFolder, ending: ".jsonl") {
      files.append(File(path: path, content: .standUps(cycle: CycleID(cycle))))
    }
    surveyChanges()
    addPendingLogs()
  }

  private mutating func surveyChanges() {
    let folder = LogPath.changeFolder
    for name in names(in: folder) {
      let paths =
        name.hasSuffix(".jsonl")
        ? [LogPath.workspaceChanges.path].filter { $0 == "\(folder)/\(name)" }
        : documents(inCycle: name, of: folder, ending: ".jsonl").map(\.path)
      files += paths.map { File(path: $0, content: .changes(.init(logPath: $0))) }
    }
  }

  /// Adds the logs of a batch that do not exist yet.
  private mutating func addPendingLogs() {
    let known = Set(files.map(\.path))
    for path in pending.keys.sorted() where !known.contains(path) {
      let names = path.split(separator: "/").map(String.init)
      let id = String(names.last?.dropLast(".jsonl".count) ?? "")
      switch (names.first, names.count) {
      case ("check-ins"?, 2): files.append(File(path: path, content: .northStarLog))
      case ("check-ins"?, 3):
        files.append(File(path: path, content: .log(objective: ObjectiveID(id), cycle: CycleID(names[1]))))
      case (LogPath.changeFolder?, _):
        files.append(File(path: path, content: .changes(.init(logPath: path))))
      default: files.append(File(path: path, content: .standUps(cycle: CycleID(id))))
      }
    }
  }

  private mutating func surveyObjectives() {
    for name in names(in: "objectives") {
      if Self.isText(name) {
        report(
          "an objective lies in the folder of its cycle; move this file to objectives/<cycle>/\(name)",
          at: "objectives/\(name)")
        continue
      }
      for (path, id) in documents(inCycle: name, of: "objectives", ending: ".yaml") {
        files.append(File(path: path, content: .objective(id: ObjectiveID(id), cycle: CycleID(name))))
      }
    }
  }

  private mutating func surveyLogs() {
    for name in names(in: "check-ins") {
      if name == "north-star.jsonl" {
        files.append(File(path: "check-ins/\(name)", content: .northStarLog))
      } else if name.hasSuffix(".jsonl") {
        report(
          "the log of an objective lies in the folder of its cycle; move this file to check-ins/<cycle>/\(name)",
          at: "check-ins/\(name)")
      } else {
        for (path, id) in documents(inCycle: name, of: "check-ins", ending: ".jsonl") {
          files.append(File(path: path, content: .log(objective: ObjectiveID(id), cycle: CycleID(name))))
        }
      }
    }
  }

  /// The files of the cycle `name`, which must be an id.
  private mutating func documents(
    inCycle name: String, of directory: String, ending: String
  ) -> [(path: String, id: String)] {
    let documents = documents(in: "\(directory)/\(name)", ending: ending)
    guard !documents.isEmpty, !IdentifierSyntax.isValid(name) else { return documents }
    report(Self.nameFault("folder", name), at: "\(directory)/\(name)")
    return []
  }

  private static func nameFault(_ thing: String, _ name: String) -> String {
    """
    the \(thing)'s name gives the invalid id '\(TextScrubber.scrub(name))'; rename it with letters, digits and \
    hyphens, beginning with a letter or digit, at most 64
    """
  }

  /// The files in `directory` whose names end in `ending`, with the ids from their names.
  private mutating func documents(in directory: String, ending: String) -> [(path: String, id: String)] {
    var documents: [(path: String, id: String)] = []
    for name in names(in: directory) {
      let path = "\(directory)/\(name)"
      if name.hasSuffix(ending) {
        let id = String(name.dropLast(ending.count))
        guard IdentifierSyntax.isValid(id) else {
          report(Self.nameFault("file", id), at: path)
          continue
        }
        documents.append((path, id))
      } else if name.hasSuffix(".yml"), ending == ".yaml" {
        report("only files that end in .yaml are read; rename this one", .warning, at: path)
      }
    }
    return documents
  }

  private mutating func names(in directory: String) -> [String] {
    do {
      return try workspace.names(in: directory)
    } catch .system(.notFound), .system(.notADirectory) {
      return []
    } catch {
      report("\(error)", at: directory)
      return []
    }
  }

  private mutating func report(_ message: String, _ severity: Diagnostic.Severity = .error, at path: String) {
    diagnostics.append(Diagnostic(severity, path: path, message: message).scrubbed)
  }

  private static func isText(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }
}
