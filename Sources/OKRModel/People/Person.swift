/// Someone who owns objectives and key results and checks in on them.
public struct Person: Hashable, Sendable, Identifiable {
  /// The id by which files name the person.
  public let id: PersonID
  /// The whole name.
  public let name: String
  /// The address by which git knows the person.
  public let email: String?
  /// The first day on which the person is not there any more; nil for someone who is there.
  public let left: CivilDay?

  /// Makes a person.
  public init(id: PersonID, name: String, email: String? = nil, left: CivilDay? = nil) {
    self.id = id
    self.name = name
    self.email = email
    self.left = left
  }
}

extension Person {
  /// Whether the person has left by `day`; on an unknown day no one has.
  public func hasLeft(by day: CivilDay?) -> Bool {
    guard let left, let day else { return false }
    return left <= day
  }
}

/// The id of a person. A log may name somebody whom the workspace does not declare.
public typealias PersonID = Identifier<Person>

/// How people's names are displayed, so that no two of them read the same.
///
/// Names that differ only in case, accents or letter width count as the same: they look alike on a screen, and a
/// terminal without accents draws them alike.
public struct PersonNames: Sendable {
  private let wholeNames: [PersonID: String]
  private let shortNames: [PersonID: String]
  /// The names in use, folded.
  private let taken: Set<String>

  /// Makes the names of `people`; if two have the same id, the first counts.
  public init(_ people: [Person]) {
    var seen: Set<PersonID> = []
    let entries = people.filter { seen.insert($0.id).inserted }.map(Entry.init)
    // How many people share the first word, the first two words, and so on.
    var sharing: [String: Int] = [:]
    var namesakes: [String: Int] = [:]
    for entry in entries {
      for count in entry.words.indices { sharing[entry.key(of: 0...count), default: 0] += 1 }
      namesakes[entry.folded, default: 0] += 1
    }
    var wholeNames: [PersonID: String] = [:]
    var shortNames: [PersonID: String] = [:]
    for entry in entries {
      let isAlone = namesakes[entry.folded] == 1 && !entry.words.isEmpty
      wholeNames[entry.id] =
        isAlone ? entry.name : entry.words.isEmpty ? entry.id.rawValue : "\(entry.name) (\(entry.id))"
      shortNames[entry.id] = isAlone ? entry.shortest(among: entries, sharing: sharing) : entry.id.rawValue
    }
    self.wholeNames = wholeNames
    self.shortNames = shortNames
    taken = Set((Array(shortNames.values) + wholeNames.values).map(\.foldedForReading))
  }

  /// The first words of the name of the person with `id`, as many as it takes to distinguish the person from all
  /// others; the id for someone with a namesake or an undeclared person.
  public func short(_ id: PersonID) -> String { shortNames[id] ?? stranger(id) }

  /// The full name of the person with `id`, followed by the id if a namesake has the same; the id if the person is not
  /// declared.
  public func whole(_ id: PersonID) -> String { wholeNames[id] ?? stranger(id) }

  /// An undeclared id, marked as such if it reads like the name of a declared person.
  private func stranger(_ id: PersonID) -> String {
    taken.contains(id.rawValue.foldedForReading) ? "id \(id)" : id.rawValue
  }
}

/// A person's name in words, as written and folded.
private struct Entry {
  /// A form longer than this is worth shortening in the middle.
  private static let comfortable = 20

  let id: PersonID
  let name: String
  let words: [String]
  private let foldedWords: [String]

  init(_ person: Person) {
    id = person.id
    words = person.name.split(whereSeparator: \.isWhitespace).map(String.init)
    name = words.joined(separator: " ")
    foldedWords = words.map(\.foldedForReading)
  }

  var folded: String { foldedWords.joined(separator: " ") }

  func key(of range: ClosedRange<Int>) -> String { foldedWords[range].joined(separator: " ") }

  /// The fewest first words that no one else's name begins with, or the first and one other word if that is much
  /// shorter and no one else has both.
  func shortest(among entries: [Entry], sharing: [String: Int]) -> String {
    guard let last = words.indices.first(where: { sharing[key(of: 0...$0)] == 1 }) else { return name }
    let form = words[...last].joined(separator: " ")
    guard last > 1, form.count > Self.comfortable, let first = foldedWords.first else {
      return form.hasSuffix(",") ? String(form.dropLast()) : form
    }
    let isUnique = !entries.contains { other in
      other.id != id && other.foldedWords.first == first && other.foldedWords.contains(foldedWords[last])
    }
    return isUnique ? "\(words[0]) \(words[last])" : form
  }
}
