public import OKRModel
import Platform

/// The workspace that `headway demo` opens: a copy of the sample, with its dates moved so that its quarter runs today.
public enum DemoWorkspace {
  /// How the demo was obtained.
  public enum Outcome: Hashable, Sendable {
    /// A new copy of the sample was made.
    case created
    /// The existing demo is used as it is.
    case reused
    /// The existing demo was outdated: its dates were moved by `weeks`, and everything written into it was kept.
    case moved(weeks: Int)
  }

  /// The day that the sample's files describe.
  public static let referenceDay = CivilDay(dayNumber: 20_775)
  /// The number of days from the first day of the running cycle to the reference day.
  private static let referenceOffset = 48
  /// The file that identifies a demo, so that nothing else is ever removed.
  static let marker = ".headway-demo"

  /// Makes sure that `directory` holds a demo whose last cycle runs on `today`.
  ///
  /// An existing demo is kept with its check-ins, and moved by whole weeks when its last cycle is over; `reset`
  /// recreates it. The files are made beside the place and then moved there, so that no partial demo is ever left.
  ///
  /// - Throws: `StoreError` when something else is at `directory`, or when the sample cannot be read or the copy cannot
  ///   be written.
  @discardableResult
  public static func prepare(
    sampleData: String, at directory: String, today: CivilDay, reset: Bool = false
  ) throws(StoreError) -> Outcome {
    let target = WorkspaceLocator.absolutePath(directory, in: FileSystem.workingDirectory)
    DemoCopy.removeLeftOvers(of: target)
    let isThere = try isDemo(target)
    if isThere, !reset {
      let cycles: [Cycle]
      do throws(StoreError) { cycles = try DemoCopy.cycles(in: target) } catch {
        // A demo that was broken by hand is shown as it is, with its faults, rather than lost.
        guard case .unusableSample = error else { throw error }
        return .reused
      }
      guard let last = cycles.last, !last.period.contains(today) else { return .reused }
      let weeks = weeks(from: last.start.advanced(by: referenceOffset), to: today)
      try DemoCopy(source: target, shift: DateShift(weeks: weeks, cycles: cycles)).put(
        at: target, replacing: true)
      return .moved(weeks: weeks)
    }
    let cycles = try DemoCopy.cycles(in: sampleData)
    let shift = DateShift(weeks: weeks(from: referenceDay, to: today), cycles: cycles)
    try DemoCopy(source: sampleData, shift: shift).put(at: target, replacing: isThere)
    return .created
  }

  /// The whole weeks from `reference` to `day`, rounded down, so that no check-in of the sample lies in the future.
  private static func weeks(from reference: CivilDay, to day: CivilDay) -> Int {
    let days = reference.days(to: day)
    return days >= 0 ? days / 7 : (days - 6) / 7
  }

  /// Whether there is a demo at `path`; throws if something else is there.
  private static func isDemo(_ path: String) throws(StoreError) -> Bool {
    guard let kind = try DemoCopy.kind(of: path) else { return false }
    guard kind == .directory else { throw .alreadyThere(path: path) }
    if try DemoCopy.kind(of: "\(path)/\(marker)") == .file { return true }
    guard let names = try? FileSystem.names(in: path), names.isEmpty else { throw .alreadyThere(path: path) }
    return false
  }
}
