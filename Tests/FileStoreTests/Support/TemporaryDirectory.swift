import Foundation

/// A directory that is removed when the test is over.
final class TemporaryDirectory: Sendable {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("headway-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    path = base.resolvingSymlinksInPath().path
  }

  deinit {
    for place in [path, "\(path)-aside"] { try? FileManager.default.removeItem(atPath: place) }
  }

  /// Writes `text` to the file `name`, creating the directories above it.
  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func makeDirectory(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
  }

  /// Makes `name` a symbolic link to `target`.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
  }

  /// Renames `name` to `target`, replacing what is there; both are relative; an empty name is the directory itself, and
  /// `aside` a place beside it.
  func rename(_ name: String, to target: String) throws {
    let places = [name, target].map { $0.isEmpty ? path : $0 == "aside" ? "\(path)-aside" : "\(path)/\($0)" }
    guard Foundation.rename(places[0], places[1]) == 0 else { throw POSIXError(.EIO) }
  }

  func text(of name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  /// Every file below the directory, sorted.
  func files() throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: path)
    return all.filter { name in
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isDirectory)
        && !isDirectory.boolValue
    }.sorted()
  }
}
