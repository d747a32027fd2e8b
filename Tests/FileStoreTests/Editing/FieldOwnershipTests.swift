import Foundation
import OKRModel
import Testing

@testable import FileStore
@testable import Platform

@Suite("Changing a field keeps the file's ownership, or is refused with the reason")
struct FieldOwnershipTests {
  private static let edit = FieldEdit(
    FieldEditTests.objective, .title, from: "Shorten the queue", to: "No queue")
  private static let note = "user.headway-test"
  private static var isSuperuser: Bool { geteuid() == 0 }

  /// Whether files can have attributes here.
  private static let hasAttributes: Bool = {
    guard let directory = try? TemporaryDirectory(), (try? directory.write("", to: "file")) != nil else {
      return false
    }
    return withFile("\(directory.path)/file") { FileAttributes.set(note, [1], of: $0) } == 0
  }()

  private static func withFile<Result>(_ path: String, _ body: (Int32) throws -> Result) rethrows -> Result {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    return try body(descriptor)
  }

  /// The properties of the objective's file other than its contents.
  private struct Possession: Equatable {
    let owner: uid_t
    let group: gid_t
    let mode: mode_t
    let attributes: [String: [UInt8]]

    init(_ path: String) throws {
      var status = stat()
      try #require(stat(path, &status) == 0)
      (owner, group, mode) = (status.st_uid, status.st_gid, status.st_mode)
      attributes = try FieldOwnershipTests.withFile(path) { try FileAttributes.all(of: $0) }
    }
  }

  private func path(_ fixture: WorkspaceFixture) -> String {
    "\(fixture.directory.path)/\(WorkspaceFixture.objectivePath)"
  }

  /// The message of a change that is refused, and leaves everything as it is.
  private func refusal(
    _ fixture: WorkspaceFixture, _ change: (inout OwnershipCalls) -> Void,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> String {
    let before = try Possession(path(fixture))
    var calls = DiskCalls.system
    change(&calls.ownership)
    let error = #expect(throws: StoreError.self, sourceLocation: sourceLocation) {
      try FieldEditor(fixture.location, calls: calls).carryOut(Self.edit)
    }
    #expect(try fixture.directory.text(of: WorkspaceFixture.objectivePath) == WorkspaceFixture.objective)
    #expect(try fixture.directory.files() == ["headway.yaml", WorkspaceFixture.objectivePath])
    #expect(try Possession(path(fixture)) == before)
    #expect(error?.isFinal == true)
    return error?.description ?? ""
  }

  private static func refuse(with code: Int32) -> Int32 {
    errno = code
    return -1
  }

  @Test(
    "Owner, group, permissions and attributes stay", .enabled(if: isSuperuser), arguments: [0o664, 0o2640])
  func kept(mode: mode_t) throws {
    let fixture = try WorkspaceFixture()
    let path = path(fixture)
    #expect(chown(path, 12_345, 54_321) == 0 && chmod(path, mode) == 0)
    if Self.hasAttributes {
      #expect(Self.withFile(path) { FileAttributes.set(Self.note, [1, 0, 2], of: $0) } == 0)
    }
    let before = try Possession(path)
    #expect(before.owner == 12_345 && before.group == 54_321)
    let undo = try FieldEditor(fixture.location).carryOut(Self.edit)
    #expect(try Possession(path) == before)
    _ = try FieldEditor(fixture.location).carryOut(undo)
    #expect(try Possession(path) == before)
    #expect(try fixture.directory.text(of: WorkspaceFixture.objectivePath) == WorkspaceFixture.objective)
  }

  #if os(Linux)
    /// An access control list as Linux stores it: the file's owner and user 12345 write, others read.
    private static let accessList: [UInt8] = {
      let none: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
      // Version 2, and for each entry its kind, its permissions, and the id of a user.
      var bytes: [UInt8] = [2, 0, 0, 0]
      bytes += [1, 0, 6, 0] + none
      bytes += [2, 0, 6, 0] + [0x39, 0x30, 0, 0]
      bytes += [4, 0, 4, 0] + none
      bytes += [0x10, 0, 6, 0] + none
      bytes += [0x20, 0, 4, 0] + none
      return bytes
    }()

    private func give(_ name: String, to path: String) -> Bool {
      Self.withFile(path) { FileAttributes.set(name, Self.accessList, of: $0) } == 0
    }

    @Test("An access control list stays, and is not inherited from the folder")
    func accessLists() throws {
      for isOfFolder in [false, true] {
        let fixture = try WorkspaceFixture()
        let path = path(fixture)
        let isGiven =
          isOfFolder
          ? give("system.posix_acl_default", to: FileSystem.parent(of: path))
          : give(FileAttributes.accessList, to: path)
        // Not every file system has them.
        guard isGiven else { return }
        let before = try Possession(path)
        #expect((before.attributes[FileAttributes.accessList] != nil) == !isOfFolder)
        _ = try FieldEditor(fixture.location).carryOut(Self.edit)
        #expect(try Possession(path) == before)
      }
    }

    @Test("An attribute or an access control list that cannot be kept is named", .enabled(if: hasAttributes))
    func attributes() throws {
      let fixture = try WorkspaceFixture()
      #expect(Self.withFile(path(fixture)) { FileAttributes.set(Self.note, [7], of: $0) } == 0)
      let sentence = try refusal(fixture) { $0.setAttribute = { _, _, _ in Self.refuse(with: EPERM) } }
      #expect(sentence.contains("its attribute 'user.headway-test' cannot be kept: permission denied"))
      guard give(FileAttributes.accessList, to: path(fixture)) else { return }
      let other = try refusal(fixture) { $0.setAttribute = { _, _, _ in Self.refuse(with: ENOSPC) } }
      #expect(other.contains("its access list cannot be kept: the disk is full"))
    }
  #endif

  @Test("The owner cannot be kept: who owns the file, and what to do", .enabled(if: isSuperuser))
  func owner() throws {
    let fixture = try WorkspaceFixture()
    #expect(chown(path(fixture), 12_345, 54_321) == 0)
    let sentence = try refusal(fixture) { $0.changeOwner = { _, _, _ in Self.refuse(with: EPERM) } }
    #expect(
      sentence.hasSuffix(
        "stays as it is: it belongs to user 12345, and would belong to you; edit the file itself (e), "
          + "or have its owner change it"))
    // A disk that fails, and a system that claims success without having done anything.
    let fault = try refusal(fixture) { $0.changeOwner = { _, _, _ in Self.refuse(with: EIO) } }
    #expect(fault.contains("its owner and its group cannot be kept: the device reported an error;"))
    #expect(try refusal(fixture) { $0.changeOwner = { _, _, _ in 0 } }.contains("it belongs to user 12345"))
  }

  @Test("The group cannot be kept: it is named", .enabled(if: isSuperuser))
  func group() throws {
    let fixture = try WorkspaceFixture()
    #expect(chown(path(fixture), uid_t.max, 54_321) == 0)
    let sentence = try refusal(fixture) { $0.changeOwner = { _, _, _ in Self.refuse(with: EPERM) } }
    #expect(sentence.contains("its group is group 54321, which you may not give it, and would be"))
  }

  @Test("The permissions cannot be kept: they are named", arguments: [EPERM, 0])
  func permissions(code: Int32) throws {
    let fixture = try WorkspaceFixture()
    #expect(chmod(path(fixture), 0o664) == 0)
    let sentence = try refusal(fixture) {
      $0.changeMode = { _, _ in code == 0 ? 0 : Self.refuse(with: code) }
    }
    let reason = code == 0 ? ";" : ": permission denied;"
    #expect(sentence.contains("its permissions (664) cannot be kept\(reason)"))
  }
}
