import Foundation
import Testing

@Suite("A target imports what docs/architecture.md allows, and nothing else")
struct ImportTests {
  /// What each target may import, according to the document's table.
  private static let table: [String: Set<String>] = {
    let path = SourceTree.root.appending(path: "docs/architecture.md").path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("| target | imports |") }) else { return [:] }
    var table: [String: Set<String>] = [:]
    for line in lines[(start + 2)...].prefix(while: { $0.hasPrefix("|") }) {
      let cells = line.split(separator: "|").map { cell in
        cell.matches(of: /`([A-Za-z_]+)`/).map { String($0.output.1) }
      }
      guard let target = cells.first?.first else { continue }
      table[target] = Set(cells.dropFirst().joined())
    }
    return table
  }()

  @Test("The table has every target that has Swift files")
  func complete() throws {
    #expect(try Set(SourceTree.targets) == Set(Self.table.keys))
  }

  @Test("No file imports more", arguments: (try? SourceTree.targets) ?? [])
  func imports(target: String) throws {
    let allowed = try #require(Self.table[target])
    var seen: Set<String> = []
    for file in try SourceTree.files(of: target) {
      let imports = file.code.matches(
        of:
          /(?m)^ *(?:@\w+ )?(?:public |package |internal )?import (?:struct |enum |class |func )?([A-Za-z_]\w*)/
      ).map { String($0.output.1) }
      seen.formUnion(imports)
      let more = Set(imports).subtracting(allowed)
      #expect(more == [], "\(target)/\(file.folder)/\(file.name)")
    }
    // Imports that no file uses any more do not belong in the table.
    #expect(allowed.subtracting(seen) == [])
  }

  @Test("Arrows point down: of two targets at most one imports the other, directly or indirectly")
  func acyclic() {
    for target in Self.table.keys {
      var seen: Set<String> = []
      var open = Array(Self.table[target] ?? [])
      while let next = open.popLast() {
        if seen.insert(next).inserted { open += Self.table[next] ?? [] }
      }
      #expect(!seen.contains(target), "\(target)")
    }
  }
}
