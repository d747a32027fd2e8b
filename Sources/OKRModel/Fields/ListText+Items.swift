extension ListText {
  /// Whether `item` can stand in a list as it is: an id, or two of them with a slash between.
  public static func isItem(_ item: String) -> Bool {
    IdentifierSyntax.isValid(item) || KeyResultReference(item) != nil
  }
}
