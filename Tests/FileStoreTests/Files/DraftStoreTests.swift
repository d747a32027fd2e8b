import Foundation
import OKRModel
import Testing

@testable import FileStore
@testable import Platform
@testable import TextFormats

@Suite("Drafts survive a program that ends")
struct DraftStoreTests {
  private let home: TemporaryDirectory
  private let location: WorkspaceLocation
  private var directory: String { "\(home.path)/state/headway/drafts" }

  init() throws {
    home = try TemporaryDirectory()
    try home.makeDirectory("okrs")
    location = WorkspaceLocation(root: "\(home.path)/okrs")
  }

  private func store(_ root: String? = nil) -> DraftStore {
    DraftStore(directory: directory, workspace: root.map(WorkspaceLocation.init(root:)) ?? location)
  }

  private static func drafts(_ note: String, person: PersonID? = "ana", count: Int = 1) -> UnsavedDrafts {
    UnsavedDrafts(
      at: Timestamp("2026-11-18T14:02:11Z") ?? Timestamp(milliseconds: 0), person: person,
      drafts: (0..<count).map {
        UnsavedDraft(
          .checkIn, subject: "o/k\($0)", seen: "01A", isInSweep: $0 > 0, texts: ["value": "17", "note": note])
      })
  }

  private func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
  }

  private func mode(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.posixPermissions] as? Int) ?? 0
  }

  @Test("What one program leaves behind is offered to the next one, once")
  func handsOver() throws {
    let first = store()
    let drafts = Self.drafts("Kiosks \"are\" live\\ \u{301}旅行", count: 3)
    try first.keep(Self.drafts("older"))
    try first.keep(drafts)
    first.close()
    let second = store()
    #expect(second.claim { $0 == "ana" } == drafts)
    #expect(store().claim { _ in true } == nil)
    second.close()
    #expect(store().claim { _ in true } == drafts)
  }

  @Test("Drafts that a running program holds are not offered, and neither is overwritten")
  func together() throws {
    let (first, second) = (store(), store())
    try first.keep(Self.drafts("one"))
    #expect(second.claim { _ in true } == nil)
    try second.keep(Self.drafts("two"))
    first.close()
    #expect(store().claim { _ in true } == Self.drafts("one"))
  }

  @Test("What is saved or discarded leaves nothing")
  func forgets() throws {
    let first = store()
    try first.keep(Self.drafts("one"))
    #expect(names().count == 2)
    try first.keep(UnsavedDrafts(at: Timestamp(milliseconds: 0), person: nil, drafts: []))
    #expect(names() == [])
    try first.keep(Self.drafts("two"))
    first.close()
    let second = store()
    #expect(second.claim { _ in true } != nil)
    try second.keep(UnsavedDrafts(at: Timestamp(milliseconds: 0), person: nil, drafts: []))
    #expect(names() == [])
  }

  @Test("Drafts of another person or another workspace are not offered, and stay")
  func others() throws {
    try home.makeDirectory("other")
    let first = store()
    try first.keep(Self.drafts("one"))
    first.close()
    #expect(store().claim { $0 == "ben" } == nil)
    #expect(store("\(home.path)/other").claim { _ in true } == nil)
    #expect(store().claim { $0 == "ana" } == Self.drafts("one"))
  }

  @Test("A link to the workspace leads to the same drafts")
  func linked() throws {
    try home.link("link", to: "\(home.path)/okrs")
    let first = store("\(home.path)/link")
    try first.keep(Self.drafts("one"))
    first.close()
    #expect(store().claim { _ in true } == Self.drafts("one"))
  }

  @Test("They are readable only by the user")
  func isPrivate() throws {
    let first = store()
    try first.keep(Self.drafts("secret"))
    for path in ["state", "state/headway", "state/headway/drafts"] {
      #expect(mode("\(home.path)/\(path)") == 0o700, "\(path)")
    }
    #expect(!names().isEmpty)
    for name in names() { #expect(mode("\(directory)/\(name)") == 0o600, "\(name)") }
  }

  @Test("A link instead of the directory or a file is not followed")
  func links() throws {
    try home.makeDirectory("elsewhere")
    try home.makeDirectory("state/headway")
    try home.link("state/headway/drafts", to: "\(home.path)/elsewhere")
    #expect(throws: StoreError.self) { try store().keep(Self.drafts("one")) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(home.path)/elsewhere").isEmpty)
    try FileManager.default.removeItem(atPath: directory)
    let first = store()
    try first.keep(Self.drafts("one"))
    first.close()
    let name = try #require(names().first { $0.hasSuffix(".jsonl") })
    try FileManager.default.moveItem(atPath: "\(directory)/\(name)", toPath: "\(home.path)/elsewhere/draft")
    try home.link("state/headway/drafts/\(name)", to: "\(home.path)/elsewhere/draft")
    #expect(store().claim { _ in true } == nil)
  }

  @Test("A directory that others may write to is refused")
  func shared() throws {
    try home.makeDirectory("state/headway/drafts")
    #expect(chmod(directory, 0o777) == 0)
    #expect(throws: StoreError.self) { try store().keep(Self.drafts("one")) }
    #expect(names() == [])
  }

  @Test("If nothing can be written that is reported, and more than a megabyte is not kept")
  func refuses() throws {
    try home.write("a file", to: "state")
    #expect(throws: StoreError.self) { try store().keep(Self.drafts("one")) }
    try FileManager.default.removeItem(atPath: "\(home.path)/state")
    #expect(throws: StoreError.self) {
      try store().keep(Self.drafts(String(repeating: "x", count: 1_100_000)))
    }
    #expect(store().claim { _ in true } == nil)
  }

  @Test("Anything else in the file is not a draft, and what would act on a terminal is removed")
  func untrusted() {
    #expect(DraftFile([]) == nil)
    #expect(DraftFile(Array("{}\n".utf8)) == nil)
    #expect(DraftFile(Array("\u{0}\u{1}garbage\n{\"form\":\"check-in\"}".utf8)) == nil)
    let text = """
      {"headway-drafts":"1","workspace":"/w","at":"2026-11-18T14:02:11Z","person":"a\\u001b[31mna"}
      {"form":"check-in","about":"o/k","note":"\\u001b]52;c;x\\u0007red\\u202e","evil":"x","value":17}
      {"form":"unknown","about":"o/k"}
      not a line
      {"form":"action","text":"Call
      """
    let file = DraftFile(Array(text.utf8))
    #expect(file?.drafts.person == "ana")
    #expect(
      file?.drafts.drafts == [UnsavedDraft(.checkIn, subject: "o/k", texts: ["note": "red"])])
  }

  @Test("Whatever texts are written are read back")
  func roundTrip() {
    var random = SeededGenerator(seed: 7)
    let letters = Array("aé旅\"\\{}:,'\u{301}👩‍👩‍👧 /-0")
    for _ in 0..<300 {
      let word = { (random: inout SeededGenerator) in
        String(
          (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in letters.randomElement(using: &random)
          }
        )
        .trimmingCharacters(in: .whitespaces)
      }
      let form = UnsavedDraft.Form.allCases.randomElement(using: &random) ?? .action
      let kind = ConstructKind.allCases.randomElement(using: &random)
      let note = "x" + word(&random)
      let draft = UnsavedDraft(
        form, subject: "o/k", kind: form == .field ? kind : nil, corrected: form == .correction ? "01B" : nil,
        seen: Bool.random(using: &random) ? "y" + word(&random) : nil, isInSweep: Bool.random(using: &random),
        texts: ["note": note, "at-least": "x" + word(&random)])
      let drafts = UnsavedDrafts(at: Timestamp(milliseconds: 1_795_000_000_123), person: nil, drafts: [draft])
      let file = DraftFile(DraftFile(workspace: "/w", drafts: drafts).bytes)
      #expect(file?.drafts.drafts.first?.form == form)
      #expect(file?.drafts.drafts.first?.texts["note"] == TextScrubber.scrub(note))
      #expect(file?.drafts.drafts.first?.kind == draft.kind)
      #expect(file?.drafts.drafts.first?.isInSweep == draft.isInSweep)
      #expect(file?.drafts.at == drafts.at)
    }
  }
}
