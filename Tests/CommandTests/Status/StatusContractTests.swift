import Foundation
import Testing

@testable import TestSupport

@Suite("headway status --json prints what its schema and its document say, and nothing else")
struct StatusContractTests {
  /// What is printed in every form: as it is, since another day, with check-ins for days to come, and with changed
  /// definitions.
  private static func printed() throws -> [Any] {
    let place = try SampleWorkplace()
    return try [[], ["--since", "-14"], ["--today", "2026-11-10"], ["--as-of", "2026-09-10"]].map {
      arguments in
      let text = try place.run(all: ["status", "--json"] + arguments).text
      return try JSONSerialization.jsonObject(with: Data(text.utf8))
    }
  }

  /// The members of `value`, such as `stages[].id`.
  private static func members(of value: Any, at path: String = "") -> Set<String> {
    if let items = value as? [Any] {
      return items.reduce(into: []) { $0.formUnion(members(of: $1, at: "\(path)[]")) }
    }
    return (value as? [String: Any] ?? [:]).reduce(into: []) { members, entry in
      let member = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      members.insert(member)
      members.formUnion(Self.members(of: entry.value, at: member))
    }
  }

  /// The members that the tables of the document describe, each below a heading that names their objects.
  private static func documented() throws -> Set<String> {
    let file = Project.root.appending(path: "docs/status-json.md")
    var members: Set<String> = []
    var objects: [String]?
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let codes = { (text: Substring) in text.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
      if line == "## The object" {
        objects = [""]
      } else if line.hasPrefix("## ") {
        objects = codes(line)
      } else if line.hasPrefix("| `"), let objects, let cell = line.split(separator: "|").first {
        for object in objects {
          members.formUnion(codes(cell).map { object.isEmpty ? $0 : "\(object).\($0)" })
        }
      }
    }
    return members
  }

  @Test("Every member that is printed is in the schema and in the document, and the other way round")
  func members() throws {
    let printed = try Self.printed().reduce(into: Set<String>()) { $0.formUnion(Self.members(of: $1)) }
    let (allowed, described) = (try JSONSchema("docs/status-schema.json").members, try Self.documented())
    #expect(printed.count > 50)
    #expect(printed.subtracting(allowed).sorted() == [], "printed, but not in docs/status-schema.json")
    #expect(allowed.subtracting(printed).sorted() == [], "in docs/status-schema.json, but never printed")
    #expect(printed.subtracting(described).sorted() == [], "printed, but not in docs/status-json.md")
    #expect(described.subtracting(printed).sorted() == [], "in docs/status-json.md, but never printed")
  }

  @Test("The output is valid by the schema, and with another member it is not")
  func valid() throws {
    let schema = try JSONSchema("docs/status-schema.json")
    let printed = try Self.printed()
    for output in printed { #expect(schema.faults(in: output) == []) }
    var output = try #require(printed.first as? [String: Any])
    var star = try #require(output["north_star"] as? [String: Any])
    star["mood"] = "calm"
    star["progress"] = "half"
    star["status"] = "fine"
    output["north_star"] = star
    output["cycle"] = nil
    #expect(Self.members(of: output).contains("north_star.mood"))
    let faults = schema.faults(in: output).map { $0.prefix { $0 != ":" } }
    #expect(Set(faults) == ["$.north_star.mood", "$.north_star.progress", "$.north_star.status", "$.cycle"])
  }

  @Test("The sample in the document is valid JSON with members that are printed")
  func sample() throws {
    let file = Project.root.appending(path: "docs/status-json.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let sample = try #require(text.firstMatch(of: /```json\n([\s\S]*?)```/)?.output.1)
    let value = try JSONSerialization.jsonObject(with: Data(sample.utf8))
    #expect(try JSONSchema("docs/status-schema.json").faults(in: value) == [])
  }

  @Test("On the sample it is what it was")
  func snapshot() throws {
    // A line for each thing, so that a difference can be read.
    let text = try SampleWorkplace().run("status", "--json", "--since", "-14").text
    try ReportSnapshot.expect(
      text.replacing("{\"id\":", with: "\n{\"id\":"), is: "alignair-status.json")
  }
}
