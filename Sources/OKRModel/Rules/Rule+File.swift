extension Rule {
  /// The id of the rule that reports faults in the files.
  public static let fileID = "file"
  /// The id of the rule that reports text that YAML cuts off.
  public static let cutOffTextID = "text-cut-off"

  /// What is found while reading the files, not in the resulting workspace.
  static let fileRules = [
    Rule(
      id: fileID, level: .error, kind: .file, title: "File that cannot be read as it should be",
      why: """
        What cannot be read is left out: an error. What was read, but is probably not what was meant, is a warning.
        """,
      mend: "Do what the sentence says. It cannot be silenced, and names the line.",
      example: "A reference to a stage that 'headway.yaml' does not have; a key that is misspelt.",
      check: nil),
    Rule(
      id: cutOffTextID, level: .warning, kind: .measure, title: "Text cut off by ' #'",
      why:
        "In YAML a '#' after a blank begins a comment, so that the rest of a title is lost and nobody sees it.",
      mend: "Put the text in quotes. Where a comment is meant, set it off by two blanks.",
      example: "title: Be #1 with travellers",
      check: nil),
  ]
}
