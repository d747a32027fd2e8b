import OKRModel

/// The values of a command that may be slips, and the question whether to save them anyway.
struct SlipQuestion {
  private let sentences: [String]

  /// Finds them among `outcomes`. If there are several check-ins, each is named.
  init(_ outcomes: [CheckInOutcome], ascii: Bool) {
    sentences = outcomes.compactMap { outcome in
      outcome.doubt.map { doubt in
        let sentence = doubt.sentence(ascii: ascii)
        return outcomes.count == 1 ? sentence : "\(outcome.subject) on \(outcome.entry.date): \(sentence)"
      }
    }
  }

  /// Whether no value may be a slip.
  var isEmpty: Bool { sentences.isEmpty }

  /// Prints a warning about each on standard error.
  func warn() {
    for sentence in sentences { StandardError.say("headway: warning: \(sentence)") }
  }

  /// Asks once on the terminal; anything but yes means no, and so does the end of the input.
  func isAnsweredYes() -> Bool {
    if sentences.count == 1, let sentence = sentences.first {
      StandardError.ask("\(sentence). Save it? [y/N] ")
    } else {
      for sentence in sentences { StandardError.say("\(sentence)") }
      StandardError.ask("Save all of them? [y/N] ")
    }
    let answer = readLine()
    // The line with the question is still open.
    if answer == nil { StandardError.say("") }
    return ["y", "yes"].contains(answer?.trimmed.lowercased())
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
