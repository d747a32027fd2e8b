/// The number that some people put before a title to order a list: `1.1.1 …`, `2) …`, `(3) …`, `4. …`, `5 – …`.
enum OutlineNumber {
  /// Whether the first word of `title` is one. "3 airports", "2.5 times" and "10% fewer" do not count.
  static func begins(_ title: String) -> Bool {
    let words = title.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, words.count > 1 else { return false }
    let body = first.drop { "([#§".contains($0) }
    let digits = body.prefix { isDigit($0) || $0 == "." }
    let tail = body.dropFirst(digits.count)
    let levels = digits.split(separator: ".", omittingEmptySubsequences: true)
    guard digits.first.map(isDigit) ?? false, levels.allSatisfy({ $0.count <= 3 }),
      tail.allSatisfy({ ".):]-–—/|".contains($0) })
    else { return false }
    if !tail.isEmpty || body.startIndex != first.startIndex || digits.hasSuffix(".") { return true }
    if ["-", "–", "—", ":", "|", "/", "·", "•"].contains(words[1]) { return true }
    if levels.count > 2 { return true }
    // "1.2 Passengers arrive calm" starts with a list number, "2.5 times as many" with an amount.
    return levels.count == 2 && isSentence(words[1])
  }

  private static func isSentence(_ word: Substring) -> Bool {
    word.first?.isUppercase == true && !amounts.contains(word.lowercased())
  }

  private static let amounts: Set<String> = [
    "million", "billion", "thousand", "times", "mio", "mrd", "m", "k",
  ]

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
