import Canvas
import FileStore
import OKRModel
import Reports
import Wording

extension StandUpCommand {
  /// How many days with stand-ups are named if the requested one had none.
  private static let namedDays = 5

  /// Refuses options of the agenda: minutes cover the whole team and the whole stand-up.
  func refuseWhatIsOfAgendas() throws(CommandFailure) {
    let given = [
      since == nil ? nil : "--since", stage == nil ? nil : "--stage", mine ? "--mine" : nil,
      inOrder ? "--in-order" : nil,
    ].compactMap(\.self)
    guard let option = given.first else { return }
    throw CommandFailure(
      code: .usage, message: "\(option) is for an agenda; minutes cover the whole stand-up, so leave it out")
  }

  /// Prints what happened in the stand-up of `day`.
  ///
  /// - Throws: `CommandFailure` if nothing happened.
  func showMinutes(of day: CivilDay, today: CivilDay, _ loaded: LoadedWorkspace) throws(CommandFailure) {
    let minutes = StandUpMinutes(of: loaded.workspace, date: day)
    guard !minutes.isEmpty else {
      loaded.hintAtDiagnostics()
      throw CommandFailure(code: .failure, message: Self.nothing(on: day, today, loaded.workspace.standUps))
    }
    let words = { (glyphs: Glyphs) in
      StandUpMinutesWords(minutes: minutes, workspace: loaded.workspace, glyphs: glyphs)
    }
    switch format {
    case .json:
      try StandardOutput.say(StandUpMinutesReport(workspace: loaded.workspace, minutes: minutes).json)
    case .markdown: try StandardOutput.write(lines: words(.unicode).markdown)
    case .text:
      let rows = StandUpMinutesText(words: words(glyphs)).lines.map { TextRow($0) }
      try StandardOutput.say(rows, through: paging.pager)
    }
    try loaded.reportDiagnostics()
  }

  private static func nothing(on day: CivilDay, _ today: CivilDay, _ log: StandUpLog) -> ScrubbedText {
    let days = log.days.filter { $0 <= today }
    let sentence = "on \(day) nothing was entered, decided or done"
    guard !days.isEmpty else { return "\(sentence), and no stand-up has been written down yet" }
    let more = days.count > namedDays ? ", and \(days.count - namedDays) before" : ""
    let named = days.suffix(namedDays).reversed().map(\.description).joined(separator: ", ")
    return "\(sentence); there were stand-ups on \(named)\(more)"
  }
}
