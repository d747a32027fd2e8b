import Foundation

/// The figures of one program.
struct Measurement {
  private static let starts = 20
  private static let steps = 60
  private static let idleSeconds: Int32 = 5

  let name: String
  /// From its start to the last byte of the first screen, median, in milliseconds.
  let firstScreen: Double
  /// From a key to the last byte that comes of it, median, in milliseconds.
  let keyToScreen: Double
  /// The bytes that one step of the cursor takes, median.
  let bytesPerStep: Int
  let megabytes: Double?
  /// How often it woke in five seconds without a key.
  let wakeUps: Int?

  /// Measures `subject` in the folder and the environment of this process.
  static func of(_ subject: Subject, environment: [String: String]) throws -> Measurement {
    var firstScreens: [Double] = []
    for _ in 0..<starts {
      let terminal = try PseudoTerminal(subject.command, environment: environment)
      let output = terminal.readFirstScreen()
      guard kill(terminal.process, 0) == 0, output.bytes > 500 else {
        let end = String(decoding: output.end, as: UTF8.self)
        throw PseudoTerminal.Failure(description: "\(subject.name) shows no screen: \(end.debugDescription)")
      }
      firstScreens.append(output.milliseconds)
    }
    let terminal = try PseudoTerminal(subject.command, environment: environment)
    _ = terminal.readFirstScreen()
    var outputs: [PseudoTerminal.Output] = []
    for step in 0..<steps {
      // Three down, three up, so that short lists do not end.
      let output = terminal.press(step / 3 % 2 == 0 ? subject.down : subject.up)
      if output.bytes > 0 { outputs.append(output) }
    }
    // What the last key left to be done later is no idleness.
    terminal.idle(seconds: 1)
    let megabytes = ProcessFigures.residentMegabytes(of: terminal.process)
    let before = ProcessFigures.sleeps(of: terminal.process)
    terminal.idle(seconds: idleSeconds)
    let after = ProcessFigures.sleeps(of: terminal.process)
    return Measurement(
      name: subject.name, firstScreen: median(firstScreens),
      keyToScreen: median(outputs.map(\.milliseconds)),
      bytesPerStep: Int(median(outputs.map { Double($0.bytes) })),
      megabytes: megabytes, wakeUps: before.flatMap { start in after.map { $0 - start } })
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.sorted()[values.count / 2]
  }
}

// MARK: - The table

extension Measurement {
  static let heading = row("", "first screen", "key to screen", "a step", "memory", "idle for 5 s")

  /// The figures as a line of the table.
  var line: String {
    Self.row(
      name, String(format: "%.1f ms", firstScreen), String(format: "%.2f ms", keyToScreen),
      "\(bytesPerStep) bytes",
      megabytes.map { String(format: "%.1f MB", $0) } ?? "?", wakeUps.map { "\($0) wake-ups" } ?? "?")
  }

  private static func row(_ cells: String...) -> String {
    cells.enumerated().map { column, cell in
      let padding = String(repeating: " ", count: max(0, (column == 0 ? 10 : 15) - cell.count))
      return column == 0 ? cell + padding : padding + cell
    }.joined()
  }
}
