import ArgumentParser
import OKRModel

/// The options for leading a stand-up on the screen.
struct StandUpOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many minutes the stand-up is to take, which are shared out among its stages: 15 by itself.",
      valueName: "number"))
  var minutes: Int?

  /// Refuses the minutes if `option`, which they belong to, is not given.
  ///
  /// - Throws: `CommandFailure` when they are given.
  func refuse(without option: String) throws(CommandFailure) {
    guard minutes != nil else { return }
    throw CommandFailure(code: .usage, message: "--minutes plans a stand-up on the screen: add \(option)")
  }

  /// The planned length of the stand-up in minutes.
  ///
  /// - Throws: `CommandFailure` when they are out of range.
  func plannedMinutes() throws(CommandFailure) -> Int {
    guard let minutes else { return StandUpTimePlan.defaultMinutes }
    let range = StandUpTimePlan.minuteRange
    guard range.contains(minutes) else {
      throw CommandFailure(
        code: .usage,
        message:
          "--minutes is \(minutes); write a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return minutes
  }
}
