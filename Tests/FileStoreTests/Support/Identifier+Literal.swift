public import OKRModel

// Tests name things by literals. The program does not: there an id comes from a file or a command.
extension Identifier: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }
}
