import OKRModel
import Testing

@Suite("Computed values as people see them")
struct FigurePrecisionTests {
  @Test("They have the precision of the values that they come from")
  func digits() {
    #expect(Figure.value(16.393_939, asPreciseAs: [19, 18.5, 17]) == "16.4")
    #expect(Figure.value(10.214, asPreciseAs: [4, 5, 7]) == "10")
    #expect(Figure.value(10.214, asPreciseAs: [4.125, 0.1 + 0.2]) == "10.214")
    #expect(Figure.value(-34.52, asPreciseAs: [140], ascii: false) == "−35")
    #expect(Figure.value(3.3, asPreciseAs: []) == "3")
  }

  @Test("They do not read as a target that they only come near")
  func apart() {
    #expect(Figure.value(15.04, asPreciseAs: [17.5], apartFrom: [15]) == "15.04")
    #expect(Figure.value(14.996, asPreciseAs: [17.5], apartFrom: [15]) == "14.996")
    #expect(Figure.value(15, asPreciseAs: [17.5], apartFrom: [15]) == "15")
    #expect(Figure.value(15.000_001, asPreciseAs: [17.5], apartFrom: [15]) == "15.000001")
  }

  @Test("The smallest and the largest are written as they are")
  func extremes() {
    #expect(Figure.value(2e-5, asPreciseAs: [3e-5]) == "0.00002")
    #expect(Figure.value(1e20, asPreciseAs: [1.5]) == "1e+20")
    #expect(Figure.value(.infinity, asPreciseAs: [1]) == "?")
    #expect(Figure.value(0, asPreciseAs: [1]) == "0")
    #expect(Figure.value(0.3, asPreciseAs: [4]) == "0.3")
  }
}
