import Foundation

/// What lies below a directory, byte for byte.
struct FileTree {
  private let files: [String: Data]

  init(of root: URL) throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    files = Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        (try? Data(contentsOf: root.appending(path: path))).map { (path, $0) }
      })
  }

  /// What has become of the files since `before` other than that lines were appended to logs and fields changed in files
  /// written by hand, in words.
  func offences(since before: FileTree) -> [String] {
    let gone = Set(before.files.keys).subtracting(files.keys).map { "\($0) is gone" }
    let others = files.compactMap { path, bytes -> String? in
      let isLog = path.hasSuffix(".jsonl")
      guard let old = before.files[path] else { return isLog ? nil : "\(path) is new" }
      // What a change of a field may reach, its own tests say; here it is enough that the files can be read.
      if bytes == old || path.hasSuffix(".yaml") || isLog && bytes.starts(with: old) { return nil }
      return "\(path) was changed"
    }
    return (gone + others).sorted()
  }
}
