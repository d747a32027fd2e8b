extension Rule {
  /// The id of the rule by which faults in the files are reported.
  public static let fileID = "file"
  /// The id of the rule by which text that YAML cuts off is reported.
  public static let cutOffTextID = "text-cut-off"

  /// What is found while reading the files, not in the resulting workspace.
  static let fileRules = [
    Rule(
      id: fileID, level: .error, kind: .file, title: "Problem in a file",
      why: """
        What cannot be read is left out, and is an error. What was read but is probably a slip is a warning.
        """,
      remedy: "Follow the message, which names the line. It cannot be silenced.",
      example: "A reference to a stage that is not in 'headway.yaml'; a misspelt key.",
      check: nil),
    Rule(
      id: cutOffTextID, level: .warning, kind: .measure, title: "Text cut off by ' #'",
      why:
        "In YAML a '#' after a space starts a comment, so the rest of the title is lost without notice.",
      remedy: "Put the text in quotes. If you mean a comment, put two spaces before it.",
      example: "title: Be #1 with travellers",
      check: nil),
  ]
}
