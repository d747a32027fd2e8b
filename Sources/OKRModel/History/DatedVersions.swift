/// Something that was different before certain days: each version with the day from which it no longer holds.
public struct DatedVersions<Value: Sendable>: Sendable {
  /// A version that held before a day.
  public struct Version: Sendable {
    /// The first day on which it no longer holds.
    public let before: CivilDay
    /// Gives what held until then; nil if that cannot be read.
    private let content: @Sendable () -> Value?

    /// Makes the version `value`, which held before the day `before`.
    public init(before: CivilDay, _ value: Value) {
      self.before = before
      content = { value }
    }

    /// Makes a version that held before the day `before`, and is read when it is asked for. `read` gives nil for one
    /// that cannot be read: what follows it counts instead.
    public init(before: CivilDay, reading read: @escaping @Sendable () -> Value?) {
      self.before = before
      content = read
    }

    /// What held until then; nil if that cannot be read.
    public var value: Value? { content() }
  }

  /// The versions, the earliest first.
  public let versions: [Version]

  /// Takes `versions`, the earliest first.
  public init(_ versions: [Version]) {
    self.versions = versions
  }

  /// The version that held on `day`; nil if what holds now held then.
  public func value(on day: CivilDay) -> Value? {
    versions.lazy.filter { day < $0.before }.compactMap(\.value).first
  }
}
