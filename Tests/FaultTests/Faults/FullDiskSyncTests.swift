import Foundation
import Testing

@testable import TestSupport

@Suite("A disk that fills up during a sync truncates no file", .enabled(if: BrokenDisk.mountingPrefix != nil))
struct FullDiskSyncTests {
  /// Syncs a clone on a small disk with ever more room, first with that room, then with enough. Prints any file that is
  /// neither the old nor the new one, or is left over.
  private static let script = """
    mkdir "$ROOT/disk" && mount -t tmpfs -o size=8m tmpfs "$ROOT/disk" || exit 9
    for free in 0 8 16 24 32 48 64 96 128 160 192 256; do
      rm -rf "$ROOT/disk/"* && cp -r "$ROOT/ana" "$ROOT/disk/ana" || exit 8
      room=$(df -k --output=avail "$ROOT/disk" | tail -n 1)
      head -c "$(((room - free) * 1024))" /dev/zero > "$ROOT/disk/filler"
      "$HEADWAY" -C "$ROOT/disk/ana/okrs" sync > "$ROOT/first" 2>&1; first=$?
      for file in $(cd "$ROOT/ana" && find okrs -type f); do
        cmp -s "$ROOT/disk/ana/$file" "$ROOT/ana/$file" || cmp -s "$ROOT/disk/ana/$file" "$ROOT/ben/$file" ||
          echo "with $free: $file is cut off"
      done
      rm "$ROOT/disk/filler"
      "$HEADWAY" -C "$ROOT/disk/ana/okrs" sync > "$ROOT/second" 2>&1 || { echo "with $free:"; cat "$ROOT/second"; }
      diff -r -x .git "$ROOT/disk/ana" "$ROOT/ben" || echo "with $free: something is missing"
      git -C "$ROOT/disk/ana" status --porcelain
      test "$first" -eq 0 || failed=$((failed + 1))
    done
    test "$failed" -gt 2 || echo "the disk was never full"
    """

  @Test("Every file is the old or the new one, nothing is left over, and the next sync merges the rest")
  func full() async throws {
    try await Effort.onThread {
      let shared = try SharedSample()
      let home = shared.workplace.home.path(percentEncoded: false)
      try shared.shell(
        """
        git -C ana remote set-url origin '\(home)/hub.git' && cd ben/okrs &&
        for log in check-ins/*/*.jsonl; do head -n 20 "$log" | sed 's/"id":"/"id":"Z/' >> "$log"; done &&
        for file in objectives/*/*.yaml; do seq 400 | sed 's/^/# /' >> "$file"; done &&
        git commit --quiet -am More && git push --quiet
        """)
      let words = (BrokenDisk.mountingPrefix ?? []) + ["sh", "-c", Self.script]
      let variables = [
        "ROOT": home, "HEADWAY": try Program.path, "PATH": BrokenDisk.path, "HOME": home, "LC_ALL": "C.UTF-8",
        "HEADWAY_TODAY": "2026-11-18", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
      ]
      let output = shared.workplace.home.appending(path: "output").path
      let status = Command(
        path: "/usr/bin/env", arguments: words,
        environment: variables.merging(SharedSample.identity("ana")) { $1 }
      ).run(outputTo: output)
      #expect(try String(contentsOfFile: output, encoding: .utf8) == "")
      #expect(status == 0)
    }
  }
}
