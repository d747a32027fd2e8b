public import OKRModel

// Tests write ids as literals. The program does not: its ids come from files or commands.
extension Identifier: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }
}
