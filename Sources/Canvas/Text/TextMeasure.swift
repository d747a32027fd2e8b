/// How many columns a terminal gives to text. The width of a scalar is passed in: the one that curses itself uses.
public struct TextMeasure: Sendable {
  let columnsOfScalar: @Sendable (Unicode.Scalar) -> Int

  /// Makes a measure from the width of a scalar: 0, 1 or 2 columns, negative for what cannot be printed.
  public init(columnsOfScalar: @escaping @Sendable (Unicode.Scalar) -> Int) {
    self.columnsOfScalar = columnsOfScalar
  }
}
