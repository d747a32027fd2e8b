/// Which folders of a target use which: through the types that they declare, and what they add to types of other
/// folders.
///
/// Names are matched as words, so a name that two folders declare counts for neither.
struct FolderArrows {
  /// An arrow between two folders.
  struct Arrow: Hashable {
    let from: String
    let to: String
  }

  /// For each arrow, what is used and where: `TextField in FooterView.swift`.
  private(set) var uses: [Arrow: [String]] = [:]

  init(_ files: [SourceTree.File]) {
    let owners = Declarations(files)
    for file in files {
      for word in Set(file.code.matches(of: /[A-Za-z_]\w*/).map { String($0.output) }) {
        guard let folder = owners.folder(of: word, in: file.code), folder != file.folder else { continue }
        uses[Arrow(from: file.folder, to: folder), default: []].append("\(word) in \(file.name)")
      }
    }
  }

  /// The arrows that are part of a cycle, with their uses; empty if the folders form layers.
  var cyclic: [String] {
    uses.keys.filter { reaches($0.from, from: $0.to) }
      .map { "\($0.from) → \($0.to): \((uses[$0] ?? []).sorted().prefix(5).joined(separator: ", "))" }
      .sorted()
  }

  private func reaches(_ goal: String, from start: String) -> Bool {
    var seen: Set<String> = [start]
    var open = [start]
    while let folder = open.popLast() {
      if folder == goal { return true }
      for arrow in uses.keys where arrow.from == folder && seen.insert(arrow.to).inserted {
        open.append(arrow.to)
      }
    }
    return false
  }
}

/// What the files of a target declare that other files can use.
private struct Declarations {
  /// The folders that declare a type of this name.
  private var types: [String: Set<String>] = [:]
  /// The folders that add a member of this name to a type of another folder.
  private var added: [String: Set<String>] = [:]
  /// How many members have this name.
  private var memberCounts: [String: Int] = [:]

  init(_ files: [SourceTree.File]) {
    for file in files { noteTypes(file) }
    for file in files { noteMembers(file) }
  }

  /// The only folder that `word` leads to; nil if there is none, or it is ambiguous.
  func folder(of word: String, in code: String) -> String? {
    if let folders = types[word] { return folders.count == 1 ? folders.first : nil }
    guard memberCounts[word] == 1, let folders = added[word], folders.count == 1 else { return nil }
    return code.contains(".\(word)") ? folders.first : nil
  }

  private mutating func noteTypes(_ file: SourceTree.File) {
    let declaration =
      /(?m)^(?:(?:public|package|final|indirect|nonisolated|@\w+(?:\([^)]*\))?) )*(?:struct|class|enum|actor|protocol|typealias) ([A-Za-z_]\w*)/
    for match in file.code.matches(of: declaration) {
      types[String(match.output.1), default: []].insert(file.folder)
    }
  }

  private mutating func noteMembers(_ file: SourceTree.File) {
    let member =
      /^  (?:(?:public|package|static|mutating|nonisolated|@\w+) )*(?:func|var|let|case|struct|enum|class|typealias) `?([A-Za-z_]\w*)/
    var extended: String?
    for line in file.code.split(separator: "\n", omittingEmptySubsequences: false) {
      if let match = line.firstMatch(of: /^\S.*?\bextension ([A-Za-z_]\w*)|^extension ([A-Za-z_]\w*)/) {
        extended = (match.output.1 ?? match.output.2).map(String.init)
      } else if line.firstMatch(of: /^[a-z@].*\{$/) != nil {
        extended = nil
      }
      guard let match = line.firstMatch(of: member), !line.contains("private") else { continue }
      let name = String(match.output.1)
      memberCounts[name, default: 0] += 1
      if let extended, types[extended]?.contains(file.folder) != true {
        added[name, default: []].insert(file.folder)
      }
    }
  }
}
