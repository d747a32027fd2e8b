import CursesTerminal
import Foundation
import OKRModel
import Platform

/// The clock and the environment variables. Nothing else in the program reads them.
enum SystemEnvironment {
  /// The environment variables at the start.
  static let variables: [String: String] = {
    var values: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { values[name] = String(cString: value) }
    }
    return values
  }()

  /// Every variable, for programs that headway starts.
  static var allVariables: [String: String] { ProcessInfo.processInfo.environment }

  /// The program between headway and the terminal that passes on only sequences wrapped for it; nil if none is known.
  static var multiplexer: Multiplexer? {
    ProcessInfo.processInfo.environment["STY"].map { $0.isEmpty } == false ? .screen : nil
  }

  /// Today in the local calendar.
  static func today() -> CivilDay { day(at: time(nil)) }

  /// The local day that contains `second`, counted from 1970 in UTC.
  static func day(at second: Int) -> CivilDay {
    var second = time_t(second)
    var parts = tm()
    localtime_r(&second, &parts)
    return CivilDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDay(dayNumber: second / 86_400)
  }

  /// The current instant, to the millisecond.
  static func now() -> Timestamp {
    var clock = timespec()
    clock_gettime(CLOCK_REALTIME, &clock)
    return Timestamp(milliseconds: Int64(clock.tv_sec) * 1_000 + Int64(clock.tv_nsec) / 1_000_000)
  }

  /// `instant` in local time: `14:02` if it is on `today`, otherwise with its day, `16 Nov 14:02`.
  static func localTime(of instant: Timestamp, today: CivilDay) -> String {
    var seconds = time_t(instant.milliseconds / 1_000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let padded = { (number: Int32) in number < 10 ? "0\(number)" : "\(number)" }
    let time = "\(padded(parts.tm_hour)):\(padded(parts.tm_min))"
    let day = CivilDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let day, day != today else { return time }
    return "\(day.shortText(besides: today)) \(time)"
  }

  /// The milliseconds of a monotonic clock with an arbitrary start.
  static func passedMilliseconds() -> Int64 {
    var clock = timespec()
    clock_gettime(CLOCK_MONOTONIC, &clock)
    return Int64(clock.tv_sec) * 1_000 + Int64(clock.tv_nsec) / 1_000_000
  }

  /// Whether anything exists at `path`.
  static func isThere(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// The variables that headway reads; the rest is none of its business.
  static let names = [
    "HEADWAY_TODAY", "HEADWAY_WORKSPACE", "HEADWAY_DATA", "HOME", "USER", "LOGNAME", "XDG_DATA_HOME",
    "XDG_CONFIG_HOME", "XDG_STATE_HOME", "NO_COLOR", "TERM", "PATH", "VISUAL", "EDITOR", "LC_ALL", "LC_CTYPE",
    "LANG", "COLUMNS", "PAGER", "LESS",
  ]
}
