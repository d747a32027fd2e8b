import TextFormats

/// A value that is in force, and where it came from.
struct Setting<Value: Sendable>: Sendable {
  let value: Value
  let origin: Origin
}

/// Where a value that is in force came from.
enum Origin: Hashable, Sendable {
  /// An option of the command line, as it is written there.
  case option(String)
  /// A variable of the environment.
  case variable(String)
  /// A line of the configuration file.
  case file(path: String, line: Int)
  /// What git knows of the user.
  case git
  /// The system's clock.
  case clock
  /// The working directory and those above it.
  case search
  /// Nothing was said.
  case standard
}

extension Origin: CustomStringConvertible {
  /// The origin in a few words.
  var description: String {
    switch self {
    case .option(let name), .variable(let name): name
    case .file(let path, let line): "\(TextScrubber.scrub(path)):\(line)"
    case .git: "git's user.email"
    case .clock: "the clock"
    case .search: "the working directory"
    case .standard: "default"
    }
  }

  /// The members of a JSON object that say it.
  var members: [(String, JSONValue)] {
    switch self {
    case .option(let name): [("from", .string("option")), ("name", .string(name))]
    case .variable(let name): [("from", .string("environment")), ("name", .string(name))]
    case .file(let path, let line):
      [("from", .string("file")), ("file", .string(TextScrubber.scrub(path))), ("line", .integer(line))]
    case .git: [("from", .string("git"))]
    case .clock: [("from", .string("clock"))]
    case .search: [("from", .string("search"))]
    case .standard: [("from", .string("default"))]
    }
  }
}
