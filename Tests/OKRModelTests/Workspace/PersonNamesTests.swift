import OKRModel
import Testing

@Suite("Names distinguish people")
struct PersonNamesTests {
  private static func short(_ names: String...) -> [String] {
    let people = names.enumerated().map { Person(id: "p\($0.offset)", name: $0.element) }
    let known = PersonNames(people)
    return people.map { known.short($0.id) }
  }

  @Test("A first name is enough if no one else has it")
  func first() {
    #expect(Self.short("Ana Ruiz", "Ben Okafor") == ["Ana", "Ben"])
    #expect(Self.short("王伟", "李娜") == ["王伟", "李娜"])
  }

  @Test("Otherwise, as many words as it takes are shown")
  func more() {
    #expect(Self.short("Ana Ruiz", "Ana Gómez", "Ben Okafor") == ["Ana Ruiz", "Ana Gómez", "Ben"])
    #expect(Self.short("Team Payments", "Team Search") == ["Team Payments", "Team Search"])
    #expect(Self.short("Ana Maria Ruiz", "Ana Ruiz") == ["Ana Maria", "Ana Ruiz"])
    #expect(Self.short("Ana", "Ana Ruiz") == ["Ana", "Ana Ruiz"])
    #expect(
      Self.short("Team A North", "Team A South", "Team B") == ["Team A North", "Team A South", "Team B"])
  }

  @Test("Long names lose their middle, as long as no one else has the result")
  func long() {
    #expect(
      Self.short("Team Customer Experience Payments", "Team Customer Experience Search") == [
        "Team Payments", "Team Search",
      ])
    let names = Self.short(
      "Team Customer Experience Payments", "Team Customer Experience Search", "Team Payments")
    #expect(names == ["Team Customer Experience Payments", "Team Search", "Team Payments"])
  }

  @Test("What looks alike counts as the same: case, accents, letter width, blanks")
  func alike() {
    #expect(Self.short("Ana Ruiz", "ANA Lopez") == ["Ana Ruiz", "ANA Lopez"])
    #expect(Self.short("Zoé Ruiz", "Zoe Lopez") == ["Zoé Ruiz", "Zoe Lopez"])
    #expect(Self.short("Zoe\u{301} Ruiz", "Zoé Lopez") == ["Zoe\u{301} Ruiz", "Zoé Lopez"])
    #expect(Self.short("Ａｎａ Ruiz", "Ana Lopez") == ["Ａｎａ Ruiz", "Ana Lopez"])
    #expect(Self.short("Ana\u{3000}Ruiz", "Ana Lopez") == ["Ana Ruiz", "Ana Lopez"])
  }

  @Test("Namesakes are shown by their ids, and with them if there is room")
  func namesakes() {
    let names = PersonNames([
      Person(id: "ana-1", name: "Ana Ruiz"), Person(id: "ana-2", name: "ana ruíz"),
      Person(id: "x", name: " "),
    ])
    #expect(["ana-1", "ana-2", "x"].map(names.short) == ["ana-1", "ana-2", "x"])
    #expect(names.whole("ana-2") == "ana ruíz (ana-2)")
    #expect(names.whole("x") == "x")
  }

  @Test("An undeclared person is shown by the id, marked if it reads like a declared name")
  func strangers() {
    let names = PersonNames([Person(id: "ana-ruiz", name: "Ana Ruiz")])
    #expect(names.short("guest") == "guest")
    #expect(names.short("ana") == "id ana")
    #expect(names.whole("ana") == "id ana")
    #expect(names.whole("ana-ruiz") == "Ana Ruiz")
  }

  @Test("No two people read the same, whatever their names")
  func property() {
    let words = ["Ana", "ana", "Aná", "Team", "Team", "Payments", "Ruiz", "Ana-Maria", "空", "B."]
    var random = SplitMix64(seed: 16)
    for _ in 0..<300 {
      let people = (0..<Int.random(in: 1...9, using: &random)).map { index in
        let count = Int.random(in: 0...4, using: &random)
        let name = (0..<count).compactMap { _ in words.randomElement(using: &random) }
        return Person(id: "id\(index)", name: name.joined(separator: " "))
      }
      let names = PersonNames(people)
      for name in [names.short, names.whole] {
        let shown = Set(people.map { name($0.id).lowercased() })
        #expect(shown.count == people.count, "\(people.map(\.name)): \(shown)")
      }
    }
  }
}

@Suite("Names of cycles")
struct CycleNameTests {
  private static func name(_ id: String, besides others: String..., on day: String = "2026-11-18") -> String?
  {
    var workspace = Airline.workspace()
    workspace.cycles = ([id] + others).compactMap { id in
      guard let start = CivilDay("2026-10-01"), let end = CivilDay("2026-12-31") else { return nil }
      return Cycle(id: CycleID(id), start: start, end: end)
    }
    guard let cycle = workspace.cycles.first, let day = CivilDay(day) else { return nil }
    return workspace.shortName(of: cycle, on: day)
  }

  @Test("A quarter or a half of this year is shown without the year")
  func partOfYear() {
    #expect(Self.name("2026-Q4") == "Q4")
    #expect(Self.name("2026-H2", besides: "2026-Q4", "2026") == "H2")
  }

  @Test(
    "Any other name stays whole, because a part of it would mean nothing",
    arguments: [
      "2026-11", "FY26-H2", "2026", "Sprint-14", "PI-2026.3", "Q4-2026", "FY2026-Q4", "2026-27", "Sprint 14",
    ])
  func whole(id: String) {
    #expect(Self.name(id) == id)
  }

  @Test("With another year's cycle of the same name, and in another year, the year stays")
  func year() {
    #expect(Self.name("2026-Q4", besides: "2025-Q4") == "2026-Q4")
    #expect(Self.name("2026-Q4", besides: "Q4") == "2026-Q4")
    #expect(Self.name("2025-Q4") == "2025-Q4")
  }
}
