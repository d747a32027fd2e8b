import Platform

/// A file given to the program, anywhere on the system: also a pipe, or standard input.
public enum InputFile {
  /// The name that stands for standard input.
  public static let standardInput = "-"

  /// The whole contents of the file at `path`; waits for the end of a pipe.
  ///
  /// - Throws: `StoreError` when it cannot be read.
  public static func bytes(of path: String) throws(StoreError) -> [UInt8] {
    guard path != standardInput else { return try contents(of: STDIN_FILENO, path: "<stdin>") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .failed(.open, path: path, fault: .last) }
    defer { close(descriptor) }
    return try contents(of: descriptor, path: path)
  }

  private static func contents(of descriptor: Int32, path: String) throws(StoreError) -> [UInt8] {
    do {
      return try FileSystem.contents(of: descriptor, size: 65_536)
    } catch {
      throw .failed(.read, path: path, fault: error)
    }
  }
}
