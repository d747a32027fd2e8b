import FileStore
import Platform

extension SyncFault {
  /// The fault if what is at `paths` in the working tree at `top` keeps others' changes out.
  static func standing(_ paths: [String], in top: String) -> SyncFault {
    let files = RawFiles(root: top)
    for path in paths.map({ RawPath($0) }) {
      // A folder with a repository of its own is allowed there.
      if files.kind(of: path) == .directory, files.kind(of: path.appending(".git")) == nil {
        return .misplaced(path.shown, isFolder: true)
      }
      var folder = path.parent
      while !folder.bytes.isEmpty {
        if files.kind(of: folder) == .file { return .misplaced(folder.shown, isFolder: false) }
        folder = folder.parent
      }
    }
    return .inTheWay(paths)
  }
}
