public import OKRModel

/// The topic of the open explanation, and how it was reached.
public struct ExplanationPath: Sendable {
  /// The current topic.
  public private(set) var topic: Explanation.Topic
  /// The first visible line, from 0.
  public internal(set) var scroll = 0
  /// The earlier topics, the first one first.
  private var before: [(topic: Explanation.Topic, scroll: Int)] = []

  init(_ topic: Explanation.Topic) {
    self.topic = topic
  }

  /// Moves on to what the current topic is part of.
  mutating func goOn(to topic: Explanation.Topic) {
    before.append((self.topic, scroll))
    self.topic = topic
    scroll = 0
  }

  /// Moves back by one; false if there is nothing to go back to.
  mutating func goBack() -> Bool {
    guard let last = before.popLast() else { return false }
    (topic, scroll) = last
    return true
  }
}
