extension String {
  /// The text with a capital and a full stop, as it is said.
  var sentence: String {
    prefix(1).uppercased() + dropFirst() + "."
  }
}
