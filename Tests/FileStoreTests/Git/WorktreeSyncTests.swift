import Foundation
import Testing

@testable import FileStore
@testable import GitSync

@Suite("Two working trees of one repository share nothing while they sync")
struct WorktreeSyncTests {
  private let shared: SharedWorkspace

  /// Ana works on two branches, in a working tree each.
  init() throws {
    shared = try SharedWorkspace()
    try shared.git("ana", "worktree", "add", "--quiet", "-b", "more", "../more", "origin/main")
    try shared.git("ana", "push", "--quiet", "-u", "origin", "more")
    try shared.directory.write("print(3)\n", to: "more/other.py")
    try shared.git("more", "commit", "--quiet", "-am", "Only on more")
    try shared.git("more", "push", "--quiet")
  }

  private func sync(_ place: String) -> SyncResult {
    WorkspaceSync(shared.location(place), environment: shared.environment("ana"), cancellation: nil).run()
  }

  @Test("What the other one fetches in the middle of a sync does not end up in this one's branch")
  func fetched() throws {
    // As soon as the first has recorded what it fetched, the second does the same, under the same name.
    let hook = "ana/.git/hooks/reference-transaction"
    try shared.directory.write(
      """
      #!/bin/sh
      test "$1" = committed || exit 0
      while read -r old new name; do
        case "$name" in *headway/upstream)
          mkdir "$HOME/once" 2>/dev/null || exit 0
          unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX
          git -C "$HOME/more" fetch --quiet origin "+refs/heads/more:$name" ;;
        esac
      done

      """, to: hook)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(shared.directory.path)/\(hook)")
    try shared.checkIn("ben", id: "b1", 16)
    #expect(shared.sync("ben").run().fault == nil)
    try shared.checkIn("ana", id: "a1", 17)
    let result = sync("ana")
    #expect(FileManager.default.fileExists(atPath: "\(shared.directory.path)/once"))
    #expect(result.fault == nil, "\(result.summary)")
    #expect(try !shared.subjects("ana").contains("Only on more"))
    #expect(try shared.git("hub.git", "log", "--format=%s", "main").contains("Only on more") == false)
    #expect(try shared.records("ana") == ["0", "a1", "b1"])
  }

  @Test("Both keep syncing at the same time, and each branch has its own")
  func race() async throws {
    let shared = shared
    let sync = { @Sendable (place: String) in
      WorkspaceSync(shared.location(place), environment: shared.environment("ana"), cancellation: nil).run()
    }
    await withTaskGroup(of: Void.self) { group in
      for place in ["ana", "more"] {
        group.addTask {
          for number in 0..<4 {
            try? shared.checkIn(place, id: "\(place)\(number)", Double(number))
            let result = sync(place)
            #expect(result.fault == nil, "\(result.summary)")
          }
        }
      }
    }
    for (place, branch) in [("ana", "main"), ("more", "more")] {
      #expect(try shared.records(place) == ["0"] + (0..<4).map { "\(place)\($0)" })
      let remote = try shared.git("hub.git", "rev-parse", branch)
      #expect(try shared.git(place, "rev-parse", "HEAD") == remote)
    }
  }
}
