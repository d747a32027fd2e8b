extension NorthStar {
  /// Its own measure as a key result, because it is computed and written like one; nil if it has none.
  public var keyResult: KeyResult? {
    measure.map { measure in
      var result = KeyResult(
        id: .northStar, title: title, measure: .reach(measure.reach), unit: measure.unit)
      result.written = measure.written
      return result
    }
  }
}
