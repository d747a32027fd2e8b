/// What is wrong with one entry of a theme; the other entries still apply.
public struct ThemeProblem: Hashable, Sendable {
  /// The ways in which an entry can be wrong.
  public enum Fault: Hashable, Sendable {
    /// There is no role of that name.
    case unknownRole(String)
    /// The role already has a style; the first one applies.
    case repeatedRole(Role)
    /// The text is not a valid style.
    case style(StyleError)
  }

  /// The index of the entry, from 0.
  public let index: Int
  /// What is wrong with it.
  public let fault: Fault
}

extension ThemeProblem: CustomStringConvertible {
  /// The fault and what to do about it, in one sentence.
  public var description: String {
    switch fault {
    case .unknownRole(let name):
      "unknown role '\(name)'; the roles are \(Role.allCases.map(\.rawValue).joined(separator: ", "))"
    case .repeatedRole(let role):
      "'\(role.rawValue)' stands here a second time; keep one of them"
    case .style(let error):
      error.description
    }
  }
}

extension Theme {
  /// Makes a theme from the contents of a theme file: names of roles and the texts of their styles. An invalid entry
  /// is left out and added to `problems`; a role without an entry looks like `text`.
  public init(name: String, entries: [(role: String, style: String)], problems: inout [ThemeProblem]) {
    var styles: [Role: Style] = [:]
    for (index, entry) in entries.enumerated() {
      do throws(ThemeProblem.Fault) {
        let (role, style) = try Self.read(entry)
        guard styles[role] == nil else { throw .repeatedRole(role) }
        styles[role] = style
      } catch {
        problems.append(ThemeProblem(index: index, fault: error))
      }
    }
    self.init(name: name, styles: styles)
  }

  private static func read(
    _ entry: (role: String, style: String)
  ) throws(ThemeProblem.Fault) -> (role: Role, style: Style) {
    guard let role = Role(rawValue: entry.role) else { throw .unknownRole(entry.role) }
    do throws(StyleError) {
      return (role, try Style(parsing: entry.style))
    } catch {
      throw .style(error)
    }
  }
}

extension ThemeProblem.Fault: Error {}
