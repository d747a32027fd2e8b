extension Rule {
  /// The id of the rule about definitions that contradict their records.
  public static let changedInSilenceID = "changed-in-silence"

  /// How changes of definitions are recorded.
  static let historyRules = [
    Rule(
      id: changedInSilenceID, level: .warning, kind: .life, title: "Changed without a record",
      why: """
        The file says something else than the latest check-in was made against, or than the last recorded change made \
        it. Earlier days are judged by what held then, and today by the file; nobody can see when or why it changed.
        """,
      remedy: """
        Record the change with its reason by the command in the message, which keeps the past as it was. Add --fixes if \
        the old text was a typing error. Or put the old text back.
        """,
      example: "target: 20, where the latest check-in was made against '0 to 8'",
      check: { $0.silentChanges() })
  ]
}

extension RuleContext {
  func silentChanges() -> [Offence] {
    eachKeyResult { entry in
      guard !workspace.history.contradicted.contains(entry.reference),
        let change = workspace.silentChange(of: entry.keyResult, in: entry.objective)
      else { return nil }
      return """
        the measure of '\(entry.keyResult.title)' was '\(change.before.text)' at the latest check-in and is \
        '\(change.after.text)' now, without a record; record it with: \(change.command)
        """
    }
  }
}
