/// A file that is written whole for people to take away, such as a report.
public enum OutputFile {
  /// Writes `bytes` to the file at `path`, in the place of what was in it; whoever reads it meanwhile sees the old one
  /// or the new one.
  ///
  /// - Throws: `StoreError` when it cannot be written; the old file is as it was then.
  public static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    if let kind = FileSystem.kind(of: path), kind != .file { throw .notAFile(path: path) }
    // A link stays a link, and what it leads to is written.
    let target = FileSystem.realPath(of: path) ?? path
    let draft = "\(target).\(UInt32.random(in: .min ... .max)).new"
    try FileSystem.createFile(bytes, at: draft)
    do throws(StoreError) {
      try FileSystem.move(draft, to: target)
    } catch {
      try? FileSystem.removeTree(draft)
      throw error
    }
  }
}
