import Foundation

/// The memory of a process that runs.
enum ProcessMemory {
  /// The most memory that `process` had so far, in kilobytes, as Linux keeps it.
  static func peak(of process: pid_t) -> Int? {
    let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }
}
