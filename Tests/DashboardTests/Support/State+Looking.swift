import OKRModel

@testable import Dashboard

extension State {
  /// The ids of the selection, from the stage down to the key result.
  var selection: [String?] {
    [
      browser.stage?.stage?.id.rawValue, browser.objective?.standing.objective.id.rawValue,
      browser.keyResult?.keyResult.id.rawValue,
    ]
  }

  /// The ids of the stages that are listed.
  var listedStages: [String] { browser.listing.stages.map { $0.stage?.id.rawValue ?? "" } }

  /// The ids of all objectives that are listed, stage by stage.
  var listedObjectives: [ObjectiveID] {
    browser.listing.stages.flatMap { $0.objectives.map(\.standing.objective.id) }
  }

  /// The ids of all key results that are listed, as `objective/key-result`.
  var listedKeyResults: [String] {
    browser.listing.stages.flatMap(\.objectives).flatMap { entry in
      entry.keyResults.compactMap { index in
        let objective = entry.standing.objective
        return objective.keyResults.element(at: index).map { objective.reference(to: $0).description }
      }
    }
  }

  /// The check-in form, while it is open.
  var form: CheckInForm? {
    if case .checkIn(let form) = overlay { form } else { nil }
  }

  /// The help or the palette, while it is open.
  var menu: CommandMenu? {
    if case .menu(let menu) = overlay { menu } else { nil }
  }

  /// The first visible line of the list of messages, while it is open.
  var messagesScroll: Int? {
    if case .messages(let scroll) = overlay { scroll } else { nil }
  }

  /// The text in the filter's line, while it is open.
  var filterLine: String? {
    if case .filterLine(let field, _) = overlay { field.text } else { nil }
  }
}

extension [Effect] {
  /// The check-ins to write.
  var submissions: [CheckInSubmission] {
    compactMap { if case .recordCheckIn(let submission) = $0 { submission } else { nil } }
  }
}
