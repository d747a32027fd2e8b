import Platform

/// A file that somebody hands to the program, wherever it lies: also a pipe, and standard input.
public enum InputFile {
  /// The name of standard input where a path is asked for.
  public static let standardInput = "-"

  /// Everything that the file at `path` holds; waits for the end of a pipe.
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
