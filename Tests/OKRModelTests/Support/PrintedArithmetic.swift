/// Computes with the numbers that an explanation prints, like a reader with a pocket calculator. It reads ASCII.
struct PrintedArithmetic {
  private var rest: Substring

  /// Whether the equation `text`, such as `(17.5 - 20) / (15 - 20) = 0.5`, is true to the last digit of its result; nil
  /// if it is not an equation.
  static func isTrue(_ text: String) -> Bool? {
    let sides = text.filter { $0 != "," }.components(" = ")
    guard sides.count == 2, let left = sides.first, let right = sides.last else { return nil }
    let result = right.prefix { "-0123456789.e".contains($0) }
    var reader = PrintedArithmetic(rest: Substring(left.filter { $0 != " " }))
    guard let value = reader.sum(), reader.rest.isEmpty, let printed = Double(result) else { return nil }
    let places = result.contains("e") ? 0 : result.split(separator: ".").dropFirst().first?.count ?? 0
    let half = (0..<places).reduce(0.5) { half, _ in half / 10 }
    return (value - printed).magnitude <= half * 1.0001 + 1e-12 * printed.magnitude
  }

  private mutating func sum() -> Double? {
    guard var value = product() else { return nil }
    while let sign = rest.first, sign == "+" || sign == "-" {
      rest.removeFirst()
      guard let next = product() else { return nil }
      value += sign == "+" ? next : -next
    }
    return value
  }

  private mutating func product() -> Double? {
    guard var value = factor() else { return nil }
    while let sign = rest.first, sign == "x" || sign == "/" {
      rest.removeFirst()
      guard let next = factor() else { return nil }
      value = sign == "x" ? value * next : value / next
    }
    return value
  }

  private mutating func factor() -> Double? {
    if rest.first == "(" {
      rest.removeFirst()
      let value = sum()
      guard rest.first == ")" else { return nil }
      rest.removeFirst()
      return value
    }
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    let digits = rest.prefix { "0123456789.".contains($0) }
    rest = rest.dropFirst(digits.count)
    guard let number = Double(digits) else { return nil }
    let value = isNegative ? -number : number
    guard rest.first == "%" else { return value }
    rest.removeFirst()
    guard rest.hasPrefix("of") else { return value }
    rest = rest.dropFirst(2)
    return factor().map { value / 100 * $0 }
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
