import FileStore
import Platform

/// What the system reports about running programs.
enum OtherPrograms {
  private static let root = "/proc"

  /// Whether a git is working in one of the directories `places`, or any program has one of `files` open. If that is
  /// unknown, true.
  static func areAtWork(in places: [String], on files: [String]) -> Bool {
    guard let names = try? FileSystem.names(in: root) else { return true }
    let processes = names.compactMap { pid_t($0) }.filter { $0 != getpid() }
    guard !processes.isEmpty || FileSystem.kind(of: "\(root)/self/exe") != nil else { return true }
    return processes.contains { isGit($0, in: places) || hasOpen(files, $0) }
  }

  private static func isGit(_ process: pid_t, in places: [String]) -> Bool {
    guard FileSystem.firstLine(of: "\(root)/\(process)/comm")?.hasPrefix("git") == true else { return false }
    switch target(of: "\(root)/\(process)/cwd") {
    case .success(let directory):
      return places.contains { directory == $0 || FileSystem.isBelow(directory, $0) }
    // It has exited, and only waits to be reaped.
    case .failure(.notFound): return false
    case .failure: return true
    }
  }

  private static func hasOpen(_ files: [String], _ process: pid_t) -> Bool {
    let directory = "\(root)/\(process)/fd"
    return ((try? FileSystem.names(in: directory)) ?? []).contains { name in
      guard case .success(let file) = target(of: "\(directory)/\(name)") else { return false }
      return files.contains(file)
    }
  }

  private static func target(of link: String) -> Result<String, SystemFault> {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &buffer, buffer.count)
    guard count >= 0 else { return .failure(.last) }
    return .success(String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self))
  }
}
