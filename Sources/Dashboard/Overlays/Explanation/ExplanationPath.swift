public import OKRModel

/// What is explained while the explanation is open, and how one came there.
public struct ExplanationPath: Sendable {
  /// What is explained now.
  public private(set) var topic: Explanation.Topic
  /// The first line that is shown, from 0.
  public internal(set) var scroll = 0
  /// What was explained before, the first one first.
  private var before: [(topic: Explanation.Topic, scroll: Int)] = []

  init(_ topic: Explanation.Topic) {
    self.topic = topic
  }

  /// Goes on to what the current topic is a part of.
  mutating func goOn(to topic: Explanation.Topic) {
    before.append((self.topic, scroll))
    self.topic = topic
    scroll = 0
  }

  /// Goes back by one; false where there is nothing to go back to.
  mutating func goBack() -> Bool {
    guard let last = before.popLast() else { return false }
    (topic, scroll) = last
    return true
  }
}
