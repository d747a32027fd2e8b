/// Allows a negative value: `headway check-in growth/margin -3`, where the parser would take `-3` for an option.
enum NegativeNumbers {
  /// The arguments of the check-in command with the true minus (U+2212) before negative numbers.
  static func spelledOut(_ arguments: [String]) -> [String] {
    guard arguments.first == "check-in" else { return arguments }
    return arguments.indices.map { index in
      let word = arguments[index]
      let isOwned = index > 0 && ValueOptions.names.contains(arguments[index - 1])
      guard !isOwned, word.first == "-", let digit = word.dropFirst().first,
        digit.isASCII, digit.isNumber || digit == "."
      else { return word }
      return "\u{2212}\(word.dropFirst())"
    }
  }
}
