import Foundation

/// The contents of a directory, byte for byte.
struct FileTree {
  private let files: [String: Data]

  init(of root: URL) throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    files = Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        (try? Data(contentsOf: root.appending(path: path))).map { (path, $0) }
      })
  }

  /// What has changed in the files since `before`, in words, except appended log lines and fields changed in
  /// hand-written files.
  func offences(since before: FileTree) -> [String] {
    let gone = Set(before.files.keys).subtracting(files.keys).map { "\($0) is gone" }
    let others = files.compactMap { path, bytes -> String? in
      let isLog = path.hasSuffix(".jsonl")
      guard let old = before.files[path] else { return isLog ? nil : "\(path) is new" }
      // The tests of field changes check what a change may affect; here it is enough that the files can be read.
      if bytes == old || path.hasSuffix(".yaml") || isLog && bytes.starts(with: old) { return nil }
      return "\(path) was changed"
    }
    return (gone + others).sorted()
  }
}
