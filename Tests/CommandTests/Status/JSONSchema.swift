import Foundation

@testable import TestSupport

/// As much of JSON Schema (draft 2020-12) as `docs/status-schema.json` uses; a keyword that is not known is a fault.
struct JSONSchema {
  private let root: [String: Any]

  /// Reads the schema in the file at `path` of the project.
  init(_ path: String) throws {
    let data = try Data(contentsOf: Project.root.appending(path: path))
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// Every member that it allows, such as `stages[].id`.
  var members: Set<String> { Set(members(of: root, at: "")) }

  private func members(of schema: Any?, at path: String) -> [String] {
    guard let schema = resolved(schema) else { return [] }
    let own = schema["properties"] as? [String: Any] ?? [:]
    let inner = own.flatMap { name, schema in
      let member = path.isEmpty ? name : "\(path).\(name)"
      return [member] + members(of: schema, at: member)
    }
    let choices = (schema["anyOf"] as? [Any] ?? []).flatMap { members(of: $0, at: path) }
    return inner + choices + (schema["items"].map { members(of: $0, at: "\(path)[]") } ?? [])
  }

  /// Where `value` is not as the schema says, with what is wrong there; nothing where all of it is.
  func faults(in value: Any) -> [String] { faults(in: value, root, at: "$") }

  private func resolved(_ schema: Any?) -> [String: Any]? {
    guard let schema = schema as? [String: Any] else { return nil }
    guard let name = (schema["$ref"] as? String)?.split(separator: "/").last else { return schema }
    return (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any]
  }

  private func faults(in value: Any, _ schema: Any?, at path: String) -> [String] {
    if let isAllowed = schema as? Bool, !isAllowed { return ["\(path): not allowed here"] }
    guard let schema = resolved(schema) else { return ["\(path): the schema has no such definition"] }
    return schema.flatMap { keyword, wanted in
      faults(in: value, keyword, wanted, of: schema, at: path)
    }
  }

  private func faults(
    in value: Any, _ keyword: String, _ wanted: Any, of schema: [String: Any], at path: String
  ) -> [String] {
    let object = value as? [String: Any]
    let own = schema["properties"] as? [String: Any] ?? [:]
    switch keyword {
    case "$schema", "$defs", "title", "description", "then", "else": return []
    case "required":
      return (wanted as? [String] ?? []).filter { object?[$0] == nil }.map { "\(path).\($0): missing" }
    case "additionalProperties":
      return (object ?? [:]).keys.filter { own[$0] == nil }.map { "\(path).\($0): unknown" }
    case "properties":
      return own.flatMap { name, schema in
        object?[name].map { faults(in: $0, schema, at: "\(path).\(name)") } ?? []
      }
    case "items":
      return (value as? [Any] ?? []).enumerated().flatMap { index, item in
        faults(in: item, wanted, at: "\(path)[\(index)]")
      }
    case "anyOf":
      let choices = (wanted as? [Any] ?? []).map { faults(in: value, $0, at: path) }
      return choices.contains([]) ? [] : choices.first ?? ["\(path): nothing is allowed"]
    case "if":
      let branch = schema[faults(in: value, wanted, at: path).isEmpty ? "then" : "else"]
      return branch.map { faults(in: value, $0, at: path) } ?? []
    default:
      return Self.fulfils(value, keyword, wanted) ? [] : ["\(path): \(keyword) is not \(wanted)"]
    }
  }

  /// Whether `value` is as a keyword wants it that looks at nothing inside it.
  private static func fulfils(_ value: Any, _ keyword: String, _ wanted: Any) -> Bool {
    let words = wanted as? [String] ?? [wanted as? String ?? ""]
    let (number, bound) = (value as? Double, wanted as? Double)
    return switch keyword {
    case "type": words.contains { isOf($0, value) }
    case "const", "enum": (value as? String).map(words.contains) ?? false
    case "format":
      words == ["date"] && (value as? String)?.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil || value is NSNull
    case "minimum": number == nil || bound.map { $0 <= number ?? $0 } ?? false
    case "maximum": number == nil || bound.map { $0 >= number ?? $0 } ?? false
    case "minItems": ((value as? [Any])?.count ?? 0) >= (wanted as? Int ?? .max)
    default: false
    }
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "boolean": value is Bool
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "number": value is Double
    case "integer": (value as? Double).map { $0.rounded() == $0 } ?? false
    default: false
    }
  }
}
