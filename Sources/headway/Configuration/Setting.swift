import TextFormats

/// A value in force, and its origin.
struct Setting<Value: Sendable>: Sendable {
  let value: Value
  let origin: Origin
}

/// The origin of a value in force.
enum Origin: Hashable, Sendable {
  /// A command-line option, as written there.
  case option(String)
  /// An environment variable.
  case variable(String)
  /// A line of the configuration file.
  case file(path: String, line: Int)
  /// What git knows of the user.
  case git
  /// The system's clock.
  case clock
  /// The working directory and its parents.
  case search
  /// The default.
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

  /// The members of a JSON object that represent it.
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
