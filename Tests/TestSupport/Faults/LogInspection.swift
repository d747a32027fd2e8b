import FileStore
import Foundation
import OKRModel

/// What the logs of a workspace contain, read as headway reads them.
struct LogInspection {
  /// The ids of the records, by log.
  private(set) var ids: [String] = []
  /// What is wrong in the logs, in words.
  private(set) var faults: [String] = []
  /// How many lines there are.
  private(set) var lineCount = 0

  init(root: URL) throws {
    let folder = root.appending(path: "check-ins")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasSuffix(".jsonl") {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      let contents = CheckInLogReader(path: name).read(bytes)
      ids += contents.records.map(\.id)
      faults += contents.diagnostics.map(\.description)
      lineCount += bytes.count { $0 == UInt8(ascii: "\n") }
      if let last = bytes.last, last != UInt8(ascii: "\n") {
        faults.append("\(name) ends in the middle of a line")
      }
    }
  }
}
