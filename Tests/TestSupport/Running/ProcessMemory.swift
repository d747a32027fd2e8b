import Foundation

/// The memory of a process that runs.
enum ProcessMemory {
  /// The peak memory of `process` so far, in kilobytes, according to Linux.
  static func peak(of process: pid_t) -> Int? {
    let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }
}
