import Testing

@testable import FileStore

@Suite("Capabilities form trees that are finite and not too deep")
struct CapabilityForestTests {
  /// The forest of `count` capabilities in one chain, built from its lower end.
  private func chain(_ count: Int) -> CapabilityForest {
    var forest = CapabilityForest()
    for index in 0..<count - 1 { _ = forest.put("c\(index)", under: "c\(index + 1)") }
    forest.cutWhatLiesTooDeep((0..<count).map { "c\($0)" })
    return forest
  }

  @Test("A capability cannot become part of one of its own parts")
  func loops() {
    var forest = CapabilityForest()
    let answers = [("a", "a"), ("a", "b"), ("b", "c"), ("c", "a")].map { forest.put($0.0, under: $0.1) }
    #expect(answers == [false, true, true, false])
    #expect(forest.parents == ["a": "b", "b": "c"])
  }

  @Test(
    "A chain up to the limit stays whole; a longer one is cut at the limit, and nothing is lost")
  func depth() {
    let limit = CapabilityForest.depthLimit
    #expect(chain(limit).cut.isEmpty)
    #expect(chain(limit + 1).cut == ["c0"])
    let long = chain(8_000)
    #expect(long.cut.count == (8_000 - 1) / limit)
    #expect(long.parents.count == 8_000 - 1 - long.cut.count)
  }

  @Test("A chain of twice the length takes about twice as many steps", arguments: [false, true])
  func steps(fromTheTop: Bool) {
    let steps = [4_000, 8_000].map { count in
      var forest = CapabilityForest()
      let links = fromTheTop ? Array((0..<count).reversed()) : Array(0..<count)
      for index in links { _ = forest.put("c\(index)", under: "c\(index + 1)") }
      forest.cutWhatLiesTooDeep(links.map { "c\($0)" })
      return forest.steps
    }
    #expect(steps[1] <= steps[0] * 3, "\(steps)")
    #expect(steps[1] <= 8_000 * 20, "\(steps)")
  }
}
