public import OKRModel

/// What is explained while the explanation is open, and how one came there.
public struct ExplanationPath: Sendable {
  /// What is explained now.
  public private(set) var subject: Explanation.Subject
  /// The first line that is shown, from 0.
  public internal(set) var scroll = 0
  /// What was explained before, the first one first.
  private var before: [(subject: Explanation.Subject, scroll: Int)] = []

  init(_ subject: Explanation.Subject) {
    self.subject = subject
  }

  /// Goes on to what `subject` is a part of.
  mutating func goOn(to subject: Explanation.Subject) {
    before.append((self.subject, scroll))
    self.subject = subject
    scroll = 0
  }

  /// Goes back by one; false where there is nothing to go back to.
  mutating func goBack() -> Bool {
    guard let last = before.popLast() else { return false }
    (subject, scroll) = last
    return true
  }
}
