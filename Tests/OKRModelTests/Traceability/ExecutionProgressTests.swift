import OKRModel
import Testing

/// With the examples of docs/numbers.md. Anyone who changes one changes the other.
@Suite("How much of the work is done")
struct ExecutionProgressTests {
  @Test("Stories count by weight, and dropped ones are left out")
  func feature() {
    let progress = Line.graph.execution(of: Line.drop)
    #expect(progress?.done == 1)
    #expect(progress?.total == 3)
    #expect(isClose(progress?.share, 2.0 / 4))
    #expect(Line.graph.execution(of: .initiative("kiosks")) == progress)
  }

  @Test("For a key result all stories that support it count, directly or through what they are part of")
  func keyResult() {
    let wait = Line.graph.execution(of: Line.wait)
    #expect(wait?.done == 1)
    #expect(wait?.total == 2)
    #expect(isClose(wait?.share, 2.0 / 3))
    #expect(Line.graph.execution(of: Line.calm)?.share == 0)
    #expect(Line.graph.execution(of: .objective("queue"))?.total == 3)
  }

  @Test("Dropped work takes its stories with it")
  func dropped() {
    let feature = Feature(
      id: "f", work: Line.work(.dropped), stories: [Story(id: "s", work: Line.work(.done))])
    #expect(feature.progress.total == 0)
    #expect(feature.progress.share == nil)
    #expect(Initiative(id: "i", work: Line.work(), features: [feature]).progress.total == 0)
  }

  @Test("Without stories nothing is known about the work")
  func nothing() {
    #expect(Line.graph.execution(of: .initiative("training"))?.share == nil)
    #expect(Line.graph.execution(of: .stage("check-in")) == nil)
  }
}
