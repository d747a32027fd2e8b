public import OKRModel
import Platform

/// The workspace that `headway init` makes: small, commented, and without a single warning.
public enum StarterWorkspace {
  /// Makes a workspace in `directory`, which is created if it is missing, with the quarter that contains `today` as its
  /// cycle. Overwrites nothing, and leaves nothing behind when it fails.
  ///
  /// - Returns: The location of the new workspace.
  /// - Throws: `StoreError` when there is a workspace, or any of its files, already, or when writing fails.
  @discardableResult
  public static func create(at directory: String, today: CivilDay) throws(StoreError) -> WorkspaceLocation {
    guard let cycle = Cycle(quarterOf: today) else {
      throw .unwritable(field: "cycle", reason: "there is no quarter around \(today)")
    }
    let root = WorkspaceLocator.absolutePath(directory, in: FileSystem.workingDirectory)
    try refuseExisting(root)
    try WrittenPlace.refuseGit(FileSystem.realPath(of: root) ?? root)
    let files = StarterTexts(cycle: cycle, today: today).files
    for file in files where FileSystem.kind(of: "\(root)/\(file.path)", followingLinks: false) != nil {
      throw .alreadyThere(path: "\(root)/\(file.path)")
    }
    for folder in Set(files.flatMap { Self.folders(of: $0.path) }).sorted()
    where FileSystem.kind(of: "\(root)/\(folder)", followingLinks: false) == .link {
      throw .isALink(path: "\(root)/\(folder)")
    }
    var written = WrittenFiles()
    do throws(StoreError) {
      for file in files { try written.create(Array(file.text.utf8), at: "\(root)/\(file.path)") }
      try written.flush()
    } catch {
      written.takeBack()
      throw error
    }
    return WorkspaceLocation(root: root)
  }

  /// The folders between the workspace and the file at `path`.
  private static func folders(of path: String) -> [String] {
    let names = path.split(separator: "/").dropLast()
    return names.indices.map { names[...$0].joined(separator: "/") }
  }

  /// Refuses a place that is a workspace or inside one.
  private static func refuseExisting(_ root: String) throws(StoreError) {
    var current = root
    while true {
      let manifest =
        current == "/" ? "/\(WorkspaceLocation.manifest)" : "\(current)/\(WorkspaceLocation.manifest)"
      if FileSystem.kind(of: manifest, followingLinks: false) != nil { throw .alreadyThere(path: manifest) }
      guard current != "/" else { return }
      current = FileSystem.parent(of: current)
    }
  }
}

/// Files and directories that are created together, and removed together if one of them cannot be created.
struct WrittenFiles {
  private var paths: [String] = []
  /// The directories with new entries.
  private var filled: Set<String> = []

  /// Creates the file at `path` with the directories that are missing above it.
  mutating func create(_ bytes: [UInt8], at path: String) throws(StoreError) {
    var missing: [String] = []
    var directory = FileSystem.parent(of: path)
    while FileSystem.kind(of: directory) == nil, directory != "/" {
      missing.append(directory)
      directory = FileSystem.parent(of: directory)
    }
    for directory in missing.reversed() {
      filled.formUnion(try FileSystem.makeDirectories(directory))
      paths.append(directory)
    }
    filled.insert(FileSystem.parent(of: path))
    do throws(StoreError) {
      try FileSystem.createFile(bytes, at: path)
    } catch {
      if case .alreadyThere = error {} else { paths.append(path) }
      throw error
    }
    paths.append(path)
  }

  /// Waits until all their names are on the disk, as the files are.
  func flush() throws(StoreError) {
    for directory in filled.sorted() { try FileSystem.flushDirectory(directory) }
  }

  /// Removes everything that was created, the last first.
  func takeBack() {
    for path in paths.reversed() { try? FileSystem.removeTree(path) }
  }
}
