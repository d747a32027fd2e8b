import Canvas

extension Refusal {
  /// The message about what was not accepted and what to do, one or two sentences.
  var sentence: String {
    switch self {
    case .undecodable(let bytes):
      let digits = bytes.map { ($0 < 0x10 ? "0" : "") + String($0, radix: 16, uppercase: true) }
      let subject =
        bytes.count == 1 ? "The byte \(digits.joined()) is" : "The bytes \(digits.joined(separator: " ")) are"
      return "\(subject) no text in this character set, and left out: set the terminal to UTF-8."
    case .pasteTooLong(let dropped):
      return "The paste is too long: its last \(dropped) byte\(dropped == 1 ? " was" : "s were") dropped."
    case .pasteUnfinished:
      return "A paste has begun and not ended: all that comes is text of it. Ctrl-C ends it."
    case .tooManyKeys(let dropped):
      return "Keys came faster than they could be handled: the last \(dropped) were dropped."
    }
  }

  /// The kind of message.
  var tone: Message.Tone {
    if case .pasteUnfinished = self { .information } else { .error }
  }
}
