/// How a stand-up's time is divided: stages that need more discussion get more.
///
/// The opening and the four squares take a tenth each, and each open action a fortieth, up to a tenth. The stages share
/// the rest by their needs: 1 each, and 3 for each key result that is off track, 2 for each that is at risk or stale, 1
/// for each other one that needs discussion, and 1 more for each that is blocked. The shares are whole multiples of five
/// seconds, and add up to the whole.
public struct StandUpTimePlan: Hashable, Sendable {
  /// A part of a stand-up that has a share of the time.
  public enum Part: Hashable, Sendable {
    /// The counts, and what has changed.
    case opening
    /// The actions that earlier stand-ups left open.
    case actions
    /// The stage with this id.
    case stage(StageID)
    /// The four squares.
    case fourSquare
  }

  /// The length of a stand-up in minutes if no one sets another.
  public static let defaultMinutes = 15
  /// The minutes that can be planned for a stand-up.
  public static let minuteRange = 1...240

  /// The granularity of the shares, in seconds.
  private static let step = 5

  /// The whole time, in seconds.
  public let total: Int
  private let shares: [Part: Int]

  /// Divides `minutes`, clamped to `minuteRange`, among the parts of a stand-up about `stages`, with `openActions` left
  /// open by earlier stand-ups.
  public init(minutes: Int, stages: [StandUpAgenda.StageItems], openActions: Int) {
    let minutes = min(max(minutes, Self.minuteRange.lowerBound), Self.minuteRange.upperBound)
    total = minutes * 60
    let actions = min(4, max(0, openActions))
    // In fortieths of the whole time; the stages share the rest by need.
    let needs = stages.map(Self.need)
    let sum = max(1, needs.reduce(0, +))
    let rest = 40 - 4 - actions - 4
    let parts: [(part: Part, need: Int)] =
      [(.opening, 4 * sum), (.actions, actions * sum)] + zip(stages, needs).map { (.stage($0.id), $1 * rest) }
      + [(.fourSquare, 4 * sum)]
    shares = Self.share(total / Self.step, among: parts)
  }

  /// The seconds of `part`; 0 if the stand-up does not have it.
  public func seconds(for part: Part) -> Int { shares[part] ?? 0 }

  private static func need(of stage: StandUpAgenda.StageItems) -> Int {
    stage.talkingPoints.reduce(1) { sum, item in
      let words =
        switch item.now.status {
        case .offTrack: 3
        case .atRisk, .stale: 2
        default: 1
        }
      return sum + words + (item.blocker == nil ? 0 : 1)
    }
  }

  /// Divides `steps` by need; the remainder from rounding goes to the parts that lost most, the first one on a tie.
  private static func share(_ steps: Int, among needs: [(part: Part, need: Int)]) -> [Part: Int] {
    let sum = needs.reduce(0) { $0 + $1.need }
    guard sum > 0 else { return [:] }
    var whole = needs.map { $0.need * steps / sum }
    let order = needs.indices.sorted {
      (-(needs[$0].need * steps % sum), $0) < (-(needs[$1].need * steps % sum), $1)
    }
    for index in order.prefix(steps - whole.reduce(0, +)) { whole[index] += 1 }
    return Dictionary(
      zip(needs, whole).map { ($0.part, $1 * step) }, uniquingKeysWith: { first, _ in first })
  }
}
