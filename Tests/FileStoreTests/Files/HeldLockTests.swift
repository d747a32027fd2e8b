import Foundation
import OKRModel
import Testing

@testable import FileStore
@testable import GitSync
@testable import Platform

@Suite("A released lock is free, although a child holds a copy of the descriptor")
struct HeldLockTests {
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  /// What distinguishes the file at `path` from every other, following links; nil if there is none.
  private static func identity(of path: String) -> [UInt64]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
  }

  /// Starts a program that lives and holds copies of all descriptors that this one has for the file at `path`, as a
  /// child does between fork and exec.
  private func child(holding path: String) throws -> pid_t {
    let identity = try #require(Self.identity(of: path))
    let held = (Int32(3)..<1024).filter { Self.identity(of: "/dev/fd/\($0)") == identity }
    try #require(!held.isEmpty, "nothing is open on \(path)")
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (index, descriptor) in held.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(1100 + index))
    }
    var words = ["/bin/sleep", "600"].map { (word: String) in strdup(word) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, "/bin/sleep", &actions, nil, &words, nil)
    try #require(result == 0)
    return process
  }

  private func end(_ process: pid_t) {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// Whether another program could lock the file at `path` now.
  private func isFree(_ path: String) -> Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  @Test("The next sync starts")
  func sync() throws {
    let lock = try RepositoryLock(directory: directory.path)
    let child = try child(holding: "\(directory.path)/headway-sync.lock")
    defer { end(child) }
    #expect(throws: SyncFault.busy) { try RepositoryLock(directory: directory.path) }
    lock.release()
    try RepositoryLock(directory: directory.path).release()
  }

  @Test("The next check-in is saved without a wait")
  func log() throws {
    try directory.write("{}\n", to: "log.jsonl")
    let path = "\(directory.path)/log.jsonl"
    let file = try AppendableFile(path: path, within: directory.path)
    let child = try child(holding: path)
    defer { end(child) }
    #expect(!isFree(path))
    file.close()
    #expect(isFree(path))
  }

  @Test("The next change of a field is made without a wait")
  func field() throws {
    try directory.write("title: x\n", to: "objective.yaml")
    let path = "\(directory.path)/objective.yaml"
    let file = try ReplaceableFile(path: path, within: directory.path, limit: 1000, patience: .silent)
    let child = try child(holding: path)
    defer { end(child) }
    #expect(!isFree(path))
    file.close()
    #expect(isFree(path))
  }
}

@Suite("Descriptors stay in the program")
struct DescriptorSourceTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Sources").standardized

  /// The lines of the sources that contain one of `words`, with their files.
  private func lines(holding words: [String]) throws -> [(file: String, line: String)] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.sources.path)
      .filter { $0.hasSuffix(".swift") }
    return try paths.flatMap { path in
      try String(contentsOf: Self.sources.appendingPathComponent(path), encoding: .utf8)
        .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { line in !line.hasPrefix("//") && words.contains { line.contains($0) } }
        .map { (path, $0) }
    }
  }

  @Test("One file imports the C library")
  func platform() throws {
    let found = try lines(holding: ["import Glibc", "import Musl", "import Darwin"])
    #expect(Set(found.map(\.file)) == ["Platform/CLibrary.swift"])
  }

  @Test("Every lock is taken and released in one place")
  func locks() throws {
    let found = try lines(holding: ["flock(", "LOCK_EX", "lockf(", "F_SETLK"])
    #expect(Set(found.map(\.file)) == ["Platform/Files/FileLock.swift"])
    #expect(found.contains { $0.line.contains("LOCK_UN") })
  }

  @Test("Every file is opened so that no child process inherits it")
  func files() throws {
    let opened = try lines(holding: [" open(", "(open(", "openat("])
      .filter { $0.line.contains(", O_") }
    #expect(!opened.isEmpty)
    for (file, line) in opened where file != "Platform/Descriptors/StandardDescriptors.swift" {
      #expect(line.contains("O_CLOEXEC") || line.contains("addopen"), "\(file): \(line)")
    }
  }

  @Test("Every pipe is created while no other program is started")
  func pipes() throws {
    let found = try lines(holding: [" pipe(&", "= pipe(", "dup(", "socket("])
      .filter { !$0.line.contains("strdup(") }
    #expect(Set(found.map(\.file)) == ["Platform/Descriptors/ProgramStart.swift"])
  }
}
