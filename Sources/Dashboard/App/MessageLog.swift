/// The messages so far, and the one shown as a toast.
public struct MessageLog: Sendable {
  /// How many messages are kept; more would be useless even if the dashboard stays open for weeks.
  private static let limit = 500

  /// The message currently shown.
  public internal(set) var toast: Message?
  /// The latest messages, oldest first.
  public private(set) var all: [Message] = []
  /// The news to show next, after the answer shown now.
  private var nextNews: Message?

  /// Shows a message: as a toast for a while, and in the log. News that it replaces comes back afterwards.
  mutating func say(_ tone: Message.Tone, _ text: String) -> Effect {
    if let toast, toast.isNews { nextNews = toast }
    return show(note(tone, text, isNews: false))
  }

  /// Shows a message that a held key would repeat: the log keeps it once.
  mutating func sayOnce(_ tone: Message.Tone, _ text: String) -> Effect {
    let isRepeated = all.last?.text == text
    let effect = say(tone, text)
    if isRepeated { all.remove(at: all.count - 2) }
    return effect
  }

  /// Reports something that happened outside: at once, or after the answer shown now has been read. Anyone who has
  /// requested something sees its result, even if it changed the files.
  mutating func report(_ text: String) -> [Effect] {
    let message = note(.information, text, isNews: true)
    guard toast == nil || toast?.isNews == true else {
      nextNews = message
      return []
    }
    return [show(message)]
  }

  /// Removes the toast with `id`, which has been shown long enough, and shows the news waiting for that.
  mutating func expire(_ id: Int) -> [Effect] {
    guard toast?.id == id else { return [] }
    toast = nil
    guard let news = nextNews else { return [] }
    nextNews = nil
    return [show(news)]
  }

  /// Removes the answer shown to the previous key, and shows the news waiting for that. News itself stays its time.
  mutating func clearAnswer() -> [Effect] {
    guard let toast, !toast.isNews else { return [] }
    return expire(toast.id)
  }

  private mutating func note(_ tone: Message.Tone, _ text: String, isNews: Bool) -> Message {
    let message = Message(id: (all.last?.id ?? 0) + 1, tone: tone, text: text, isNews: isNews)
    all.append(message)
    if all.count > Self.limit { all.removeFirst() }
    return message
  }

  private mutating func show(_ message: Message) -> Effect {
    toast = message
    return .expireToast(id: message.id)
  }
}
