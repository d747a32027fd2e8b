import Testing

@Suite("The folders of a target form layers: none uses another that uses it in turn")
struct FolderTests {
  private static let targets = (try? SourceTree.targets) ?? []

  @Test("There is no cycle", arguments: targets)
  func layers(target: String) throws {
    let cyclic = FolderArrows(try SourceTree.files(of: target)).cyclic
    #expect(cyclic == [], "\(cyclic.joined(separator: "\n"))")
  }

  @Test("All targets are checked")
  func complete() {
    #expect(Self.targets.contains("headway") && Self.targets.count >= 11)
  }

  @Test("A cycle is detected: through a type, and through what a folder adds to a type of another")
  func cycle() {
    let files = [
      SourceTree.File(folder: "Low", name: "A.swift", code: "struct A {}\nfunc f(_ a: A) { a.shown() }"),
      SourceTree.File(folder: "High", name: "B.swift", code: "struct B { let a: A }"),
      SourceTree.File(folder: "High", name: "C.swift", code: "extension A {\n  func shown() {}\n}"),
    ]
    #expect(
      FolderArrows(files).cyclic == [
        "High → Low: A in B.swift, A in C.swift", "Low → High: shown in A.swift",
      ])
    #expect(FolderArrows(Array(files.prefix(2))).cyclic == [])
  }
}
