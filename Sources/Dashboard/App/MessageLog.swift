/// What was said: the messages, and the one that is shown as a toast.
public struct MessageLog: Sendable {
  /// How many messages are kept; anyone who leaves the dashboard open for weeks has no use for more.
  private static let limit = 500

  /// The message that is shown now.
  public internal(set) var toast: Message?
  /// What was said last, oldest first.
  public private(set) var all: [Message] = []
  /// The news that is shown next, once the answer has been that is shown now.
  private var nextNews: Message?

  /// Says something: as a toast for a while, and in the log. News that it takes the place of comes back afterwards.
  mutating func say(_ tone: Message.Tone, _ text: String) -> Effect {
    if let toast, toast.isNews { nextNews = toast }
    return show(note(tone, text, isNews: false))
  }

  /// Says something that a held key would say again and again: the log keeps it once.
  mutating func sayOnce(_ tone: Message.Tone, _ text: String) -> Effect {
    let isRepeated = all.last?.text == text
    let effect = say(tone, text)
    if isRepeated { all.remove(at: all.count - 2) }
    return effect
  }

  /// Reports what happened outside: at once, or when the answer that is shown has been read. Anyone who has asked for
  /// something sees what became of it, also when it changed the files.
  mutating func report(_ text: String) -> [Effect] {
    let message = note(.information, text, isNews: true)
    guard toast == nil || toast?.isNews == true else {
      nextNews = message
      return []
    }
    return [show(message)]
  }

  /// Takes away the toast with `id`, which has been shown long enough, and shows the news that waited for that.
  mutating func expire(_ id: Int) -> [Effect] {
    guard toast?.id == id else { return [] }
    toast = nil
    guard let news = nextNews else { return [] }
    nextNews = nil
    return [show(news)]
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
