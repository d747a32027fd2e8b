import Dashboard
import FileStore
import Foundation
import OKRModel
import Synchronization
import Testing

@testable import TestSupport
@testable import headway

@Suite("What is typed is kept until it is saved or discarded")
struct DraftKeeperTests {
  private static let today = CivilDay(dayNumber: 20_775)
  private let place: Workplace
  private var directory: String { place.home.appending(path: "drafts").path }

  init() throws {
    place = try Workplace()
    try place.write(SoundWorkspace.manifest.text, to: "okrs/headway.yaml")
  }

  private func keeper() -> DraftKeeper {
    DraftKeeper(WorkspaceLocation(root: place.root.path), directory: directory)
  }

  private static func draft(_ note: String) -> UnsavedDraft {
    UnsavedDraft(.checkIn, subject: "tested/wait-time", texts: ["note": note])
  }

  /// The notes that are offered to `person`.
  private func offered(to person: PersonID?, by keeper: DraftKeeper) -> [String] {
    guard case .draftsFound(let drafts, _) = keeper.found(today: Self.today, identify: { person }) else {
      return []
    }
    return drafts.compactMap { $0.texts["note"] }
  }

  @Test("Of what is kept one time after another, the last is offered to the next program")
  func last() {
    let first = keeper()
    for number in 0..<50 {
      first.keep([Self.draft("note \(number)")], person: "ana") { Issue.record("\($0)") }
    }
    first.finish()
    #expect(offered(to: "ana", by: keeper()) == ["note 49"])
  }

  @Test("What is kept at once does not give way to what was asked for before")
  func now() {
    let first = keeper()
    for number in 0..<20 { first.keep([Self.draft("note \(number)")], person: "ana") { _ in } }
    first.keepNow([Self.draft("the last")], person: "ana")
    first.finish()
    #expect(offered(to: "ana", by: keeper()) == ["the last"])
  }

  @Test("They are offered to their author alone, and who that is is asked only where there are any")
  func author() {
    let nobody = keeper().found(today: Self.today) {
      Issue.record("nobody needs to know")
      return nil
    }
    #expect(nobody == nil)
    let first = keeper()
    first.keepNow([Self.draft("mine")], person: "ana")
    first.finish()
    #expect(offered(to: "ben", by: keeper()) == [])
    #expect(offered(to: "ana", by: keeper()) == ["mine"])
  }

  @Test("Those of a program that runs are offered to no other")
  func open() {
    let first = keeper()
    first.keepNow([Self.draft("mine")], person: "ana")
    #expect(offered(to: "ana", by: keeper()) == [])
    first.finish()
    #expect(offered(to: "ana", by: keeper()) == ["mine"])
  }

  @Test("Without drafts nothing is left of them")
  func forgotten() throws {
    let first = keeper()
    first.keepNow([Self.draft("mine")], person: "ana")
    first.keepNow([], person: "ana")
    first.finish()
    #expect(offered(to: "ana", by: keeper()) == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory).isEmpty)
  }

  @Test("Where there is no place for them, that is said as soon as something is typed, and not before")
  func noPlace() {
    let keeper = DraftKeeper(WorkspaceLocation(root: place.root.path), directory: nil)
    var failures: [String] = []
    keeper.keepNow([], person: "ana") { failures.append($0) }
    #expect(failures == [])
    keeper.keepNow([Self.draft("mine")], person: "ana") { failures.append($0) }
    #expect(failures == ["neither XDG_STATE_HOME nor HOME names a directory for it"])
  }
}
