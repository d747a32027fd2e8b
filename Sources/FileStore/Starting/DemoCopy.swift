import OKRModel
import Platform

/// A copy of a workspace with shifted dates.
struct DemoCopy {
  let source: String
  let shift: DateShift

  /// The cycles of the workspace in `directory`, by their first day.
  ///
  /// - Throws: `unusableSample` if the files declare none, or another `StoreError` if the system cannot read them.
  static func cycles(in directory: String) throws(StoreError) -> [Cycle] {
    let sink = DiagnosticSink(path: WorkspaceLocation.manifest)
    let bytes: [UInt8]
    do {
      bytes = try WorkspaceFiles(root: directory).bytes(of: WorkspaceLocation.manifest)
    } catch .system(let fault) where fault != .notFound {
      throw .failed(.read, path: "\(directory)/\(WorkspaceLocation.manifest)", fault: fault)
    } catch {
      throw .unusableSample(path: directory, reason: "\(WorkspaceLocation.manifest): \(error)")
    }
    let cycles = ManifestReader.read(bytes, sink: sink).cycles
    guard !cycles.isEmpty else {
      throw .unusableSample(path: directory, reason: "\(WorkspaceLocation.manifest) declares no cycles")
    }
    return cycles
  }

  /// Makes the copy beside `target` and moves it there, replacing the demo there if `replacing`.
  func put(at target: String, replacing: Bool) throws(StoreError) {
    let parent = FileSystem.parent(of: target)
    try FileSystem.makeDirectories(parent)
    let fresh = "\(target).new-\(getpid())"
    let old = "\(target).old-\(getpid())"
    do throws(StoreError) {
      try FileSystem.removeTree(fresh)
      try FileSystem.makeDirectories(fresh)
      try copy(source, to: fresh, depth: 0)
      try writeMarker(in: fresh)
      try FileSystem.flushDirectory(fresh)
      if replacing {
        try Self.replace(target, with: fresh, aside: old)
      } else {
        try FileSystem.move(fresh, to: target)
      }
    } catch {
      if replacing, FileSystem.kind(of: target, followingLinks: false) == nil {
        try? FileSystem.move(old, to: target)
      }
      try? FileSystem.removeTree(fresh)
      throw error
    }
    do throws(StoreError) { try FileSystem.flushDirectory(parent) } catch {
      throw .changedAllTheSame(path: target)
    }
    for left in [fresh, old] { try? FileSystem.removeTree(left) }
  }

  /// Exchanges `fresh` and the demo at `target`, which then has the name of `fresh`. If the file system cannot exchange
  /// two folders, the old demo is renamed to `old`, and for a moment there is no demo.
  private static func replace(
    _ target: String, with fresh: String, aside old: String
  ) throws(StoreError) {
    let entries = [fresh, target].map { FileSystem.Entry($0, in: AT_FDCWD) }
    if FileSystem.exchange(entries[0], with: entries[1]) { return }
    let fault = SystemFault.last
    guard [EINVAL, ENOSYS, ENOTSUP].contains(fault.code) else {
      throw .failed(.rename, path: target, fault: fault)
    }
    try FileSystem.move(target, to: old)
    try FileSystem.move(fresh, to: target)
  }

  /// Removes what interrupted copies to `target` have left. The old demo is put back if the interruption came
  /// between the two steps.
  static func removeLeftOvers(of target: String) {
    let parent = FileSystem.parent(of: target)
    for name in (try? FileSystem.names(in: parent)) ?? [] {
      for mark in [".new-", ".old-"] where name.hasPrefix(FileSystem.name(of: target) + mark) {
        // Leave what belongs to a running program.
        guard let process = name.split(separator: "-").last.flatMap({ pid_t($0) }), process != getpid(),
          kill(process, 0) != 0, errno == ESRCH
        else { continue }
        let isOnlyCopy = mark == ".old-" && FileSystem.kind(of: target, followingLinks: false) == nil
        if isOnlyCopy {
          try? FileSystem.move("\(parent)/\(name)", to: target)
        } else {
          try? FileSystem.removeTree("\(parent)/\(name)")
        }
      }
    }
  }

  private func copy(_ directory: String, to target: String, depth: Int) throws(StoreError) {
    guard depth < 8 else {
      throw .unusableSample(path: directory, reason: "its directories are nested too deep")
    }
    for name in try names(in: directory) where name != DemoWorkspace.marker && name != ".git" {
      let path = "\(directory)/\(name)"
      let renamed = String(decoding: shift.applied(to: Array(name.utf8)), as: UTF8.self)
      switch try Self.kind(of: path) {
      case .directory:
        try FileSystem.makeDirectories("\(target)/\(renamed)")
        try copy(path, to: "\(target)/\(renamed)", depth: depth + 1)
      case .file: try copyFile(name, from: directory, to: "\(target)/\(renamed)")
      default: continue
      }
    }
    try FileSystem.flushDirectory(target)
  }

  /// The kind of file at `path`; nil when there is nothing.
  ///
  /// - Throws: `StoreError` when the system cannot tell: what is left out of a copy is lost when the copy replaces the
  ///   original.
  static func kind(of path: String) throws(StoreError) -> FileSystem.Kind? {
    do throws(SystemFault) { return try FileSystem.knownKind(of: path) } catch {
      throw .failed(.read, path: path, fault: error)
    }
  }

  private func copyFile(_ name: String, from directory: String, to target: String) throws(StoreError) {
    let bytes: [UInt8]
    do {
      bytes = try WorkspaceFiles(root: directory).bytes(of: name, limit: WorkspaceFiles.logLimit)
    } catch {
      throw .unusableSample(path: "\(directory)/\(name)", reason: "\(error)")
    }
    let isDated = name.hasSuffix(".yaml") || name.hasSuffix(".jsonl")
    try FileSystem.createFile(isDated ? shift.applied(to: bytes) : bytes, at: target)
  }

  private func names(in directory: String) throws(StoreError) -> [String] {
    do {
      return try FileSystem.names(in: directory)
    } catch {
      throw .failed(.read, path: directory, fault: error)
    }
  }

  private func writeMarker(in directory: String) throws(StoreError) {
    let text = """
      This directory is the demo of headway, a copy of its sample workspace with the dates moved.
      'headway demo --reset' starts over and removes everything that was written here.

      """
    try FileSystem.createFile(Array(text.utf8), at: "\(directory)/\(DemoWorkspace.marker)")
  }
}
