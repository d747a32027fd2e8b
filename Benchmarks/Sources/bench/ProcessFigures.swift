import Foundation

/// What the system knows about a running process. Only Linux tells all of it.
enum ProcessFigures {
  /// The memory that is resident, in megabytes (of 2^20 bytes).
  static func residentMegabytes(of process: pid_t) -> Double? {
    number(after: "VmRSS:", in: "/proc/\(process)/status").map { Double($0) / 1024 }
  }

  /// How often the threads of a process have gone to sleep, and so been woken, up to now.
  static func sleeps(of process: pid_t) -> Int? {
    let folder = "/proc/\(process)/task"
    guard let threads = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
    return threads.compactMap { number(after: "voluntary_ctxt_switches:", in: "\(folder)/\($0)/status") }
      .reduce(0, +)
  }

  private static func number(after label: String, in path: String) -> Int? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(label) }) else { return nil }
    return Int(line.dropFirst(label.count).filter(\.isNumber))
  }
}
