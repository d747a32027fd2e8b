/// git settings as data: names with their values, in order of precedence.
struct GitSettings: Sendable {
  /// A setting, with its name as git prints it: `section.subsection.key`, with section and key in lower case.
  struct Entry: Sendable {
    let name: String
    let value: String
  }

  private(set) var entries: [Entry] = []

  init(entries: [Entry] = []) {
    self.entries = entries
  }

  /// Reads what `git config --null --list` prints.
  init(listing bytes: [UInt8]) {
    entries = bytes.split(separator: 0).map { Self.entry(String(decoding: $0, as: UTF8.self)) }
  }

  /// The entry in `text`: a name and, on the lines after it, the value. A name alone means true.
  static func entry(_ text: String) -> Entry {
    guard let end = text.firstIndex(of: "\n") else { return Entry(name: text, value: "true") }
    return Entry(name: String(text[..<end]), value: String(text[text.index(after: end)...]))
  }

  /// These settings followed by those of `others`, which take precedence.
  func overridden(by others: GitSettings) -> GitSettings {
    GitSettings(entries: entries + others.entries)
  }

  /// All values of `name`.
  func values(_ name: String) -> [String] {
    entries.filter { $0.name == name }.map(\.value)
  }

  /// The effective value of `name`.
  subscript(name: String) -> String? {
    entries.last { $0.name == name }?.value
  }

  /// Whether `name` is set to true.
  func isTrue(_ name: String) -> Bool {
    ["true", "yes", "on", "1"].contains(self[name]?.lowercased() ?? "")
  }

  /// The names of the remotes, in file order.
  var remotes: [String] {
    var seen: Set<String> = []
    return entries.compactMap { entry in
      guard entry.name.hasPrefix("remote."),
        let ending = [".url", ".fetch"].first(where: { entry.name.hasSuffix($0) })
      else { return nil }
      let name = String(entry.name.dropFirst(7).dropLast(ending.count))
      return !name.isEmpty && seen.insert(name).inserted ? name : nil
    }.sorted()
  }

  /// The addresses of all remotes.
  var remoteAddresses: [String] {
    entries.filter { $0.name.hasPrefix("remote.") && $0.name.hasSuffix(".url") }.map(\.value)
  }

  /// Where `reference` of `remote` is tracked here, by the first matching fetch rule.
  func trackingReference(of reference: String, on remote: String) -> String? {
    for rule in values("remote.\(remote).fetch") {
      let sides = rule.drop { $0 == "+" }.split(separator: ":", omittingEmptySubsequences: false)
      guard sides.count == 2 else { continue }
      let (from, to) = (sides[0], sides[1])
      guard let star = from.firstIndex(of: "*") else {
        if from == reference { return String(to) }
        continue
      }
      let (head, tail) = (from[..<star], from[from.index(after: star)...])
      guard reference.hasPrefix(head), reference.hasSuffix(tail), reference.count >= head.count + tail.count
      else { continue }
      return String(to).replacing("*", with: reference.dropFirst(head.count).dropLast(tail.count))
    }
    return nil
  }
}
