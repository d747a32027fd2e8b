/// Something that was different before certain days: each version with the day from which it no longer holds.
public struct DatedVersions<Value: Sendable>: Sendable {
  /// A version that held before a day.
  public struct Version: Sendable {
    /// The first day on which it no longer holds.
    public let before: CivilDay
    /// What held until then.
    public let value: Value

    /// Makes the version `value`, which held before the day `before`.
    public init(before: CivilDay, _ value: Value) {
      self.before = before
      self.value = value
    }
  }

  /// The versions, the earliest first.
  public let versions: [Version]

  /// Takes `versions`, the earliest first.
  public init(_ versions: [Version]) {
    self.versions = versions
  }

  /// The version that held on `day`; nil if what holds now held then.
  public func value(on day: CivilDay) -> Value? {
    versions.first { day < $0.before }?.value
  }
}
