/// How many columns a terminal gives to text. The width of a scalar is passed in: the one that curses itself uses.
public struct TextMeasure: Sendable {
  private let columnsOfScalar: @Sendable (Unicode.Scalar) -> Int

  /// Makes a measure from the width of a scalar: 0, 1 or 2 columns, negative for what cannot be printed.
  public init(columnsOfScalar: @escaping @Sendable (Unicode.Scalar) -> Int) {
    self.columnsOfScalar = columnsOfScalar
  }

  /// The columns that `scalar` takes; negative for what cannot be printed.
  public func columns(of scalar: Unicode.Scalar) -> Int {
    // Printable ASCII needs no look-up, and is most of what is drawn.
    scalar.value >= 0x20 && scalar.value < 0x7F ? 1 : columnsOfScalar(scalar)
  }
}
