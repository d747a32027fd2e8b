/// How much of the work is done: the share of stories, by weight. It is never mixed into the progress of a key result.
public struct ExecutionProgress: Hashable, Sendable {
  /// How many stories are done.
  public private(set) var done: Int
  /// How many stories there are; dropped ones are not counted.
  public private(set) var total: Int
  private var doneWeight: Double
  private var totalWeight: Double

  /// The progress of `stories`, without dropped ones.
  public init(of stories: some Sequence<Story>) {
    done = 0
    total = 0
    doneWeight = 0
    totalWeight = 0
    for story in stories where story.work.state != .dropped {
      let weight = story.weight.isFinite ? max(0, story.weight) : 0
      let isDone = story.work.state == .done
      done += isDone ? 1 : 0
      total += 1
      doneWeight += isDone ? weight : 0
      totalWeight += weight
    }
  }

  /// Counts the stories of `other` as well; the two must not share stories.
  mutating func add(_ other: ExecutionProgress) {
    done += other.done
    total += other.total
    doneWeight += other.doneWeight
    totalWeight += other.totalWeight
  }

  /// The share that is done, a fraction 0…1; nil when no story has any weight, including when there is none.
  public var share: Double? {
    totalWeight > 0 && totalWeight.isFinite ? doneWeight / totalWeight : nil
  }
}

extension Initiative {
  /// The stories that count: those of dropped features are dropped with them.
  public var progress: ExecutionProgress {
    ExecutionProgress(of: work.state == .dropped ? [] : features.flatMap(\.countedStories))
  }
}

extension Feature {
  /// How much of it is done.
  public var progress: ExecutionProgress { ExecutionProgress(of: countedStories) }

  var countedStories: [Story] { work.state == .dropped ? [] : stories }
}
