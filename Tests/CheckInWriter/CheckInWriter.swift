import FileStore
import OKRModel
import Platform

/// A program that writes check-ins as headway does, one append after another, and sometimes changes a field; it
/// announces each one once it is on the disk, and each change also before it starts. Tests start many of them at once,
/// and kill them.
///
///     check-in-writer ROOT SEED COUNT          checks in, corrects, retracts and changes fields at random
///     check-in-writer --fields ROOT SEED COUNT changes fields alone
///     check-in-writer --hold FILE              locks the file until it is killed
@main
struct CheckInWriter {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    ProcessLimits.surviveFileSize()
    if let path = arguments.element(at: 1), arguments.first == "--hold" { return hold(path) }
    let isOfFields = arguments.first == "--fields"
    let words = Array(isOfFields ? arguments.dropFirst() : arguments[...])
    guard let root = words.first, let seed = words.element(at: 1).flatMap(UInt64.init),
      let count = words.element(at: 2).flatMap(Int.init)
    else { exit(64) }
    var burst = Burst(root: root, seed: seed)
    var fields = FieldBurst(root: root, seed: seed)
    say("ready")
    for number in 0..<count {
      if isOfFields || number % 4 == 3 { fields?.change() }
      if isOfFields { continue }
      do throws(StoreError) {
        for record in try burst.write() { say("\(record.id) \(Burst.name(of: record.content))") }
      } catch {
        say("failed \(error)")
      }
    }
  }

  private static func hold(_ path: String) {
    let descriptor = open(path, O_RDWR)
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else { exit(74) }
    say("held")
    while true { pause() }
  }

  /// One line in one write, so that a kill leaves it whole or not at all.
  static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}

extension Array {
  fileprivate func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
