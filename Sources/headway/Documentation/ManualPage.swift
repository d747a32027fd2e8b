import Canvas
import Dashboard

/// `headway.1`: the manual page, in mdoc.
struct ManualPage {
  /// headway with its commands.
  let commands: CommandDescription

  /// The source of the page.
  var text: String {
    var page = ManualSource()
    begin(&page)
    synopsis(&page)
    page.section("DESCRIPTION")
    page.prose(ManualText.description)
    ManualCommands(commands).write(to: &page)
    keys(&page)
    page.section("ENVIRONMENT")
    page.list(ManualText.environment.map { ("Ev \($0.name)", $0.text) })
    page.section("FILES")
    page.list(ManualText.files.map { ("Pa \(ManualSource.argument($0.name))", $0.text) })
    page.section("EXIT STATUS")
    page.list(CommandFailure.Code.meanings.map { ("Sy \($0.code)", $0.text) })
    page.section("EXAMPLES")
    for (index, example) in ManualText.examples.enumerated() {
      if index > 0 { page.add("Pp") }
      page.prose(example.text)
      page.verbatim(example.code)
    }
    page.section("SEE ALSO")
    page.add("Xr git 1")
    page.add("Pp")
    page.prose(ManualText.seeAlso)
    return page.text
  }

  private func begin(_ page: inout ManualSource) {
    page.add("\\\" Made by 'make docs' from the program's own tables. What is changed here is lost.")
    page.add("Dd \(Version.date)")
    page.add("Dt HEADWAY 1")
    page.add("Os")
    page.section("NAME")
    page.add("Nm headway")
    page.add("Nd OKR dashboard for people who live in a terminal")
  }

  private func synopsis(_ page: inout ManualSource) {
    page.section("SYNOPSIS")
    for (name, command) in commands.shown {
      page.add("Nm")
      let isDefault = name == commands.defaultSubcommand
      page.add(isDefault ? "Op Cm \(ManualSource.argument(name))" : "Cm \(ManualSource.argument(name))")
      for argument in command.ownArguments { page.add(argument.synopsis) }
    }
  }

  private func keys(_ page: inout ManualSource) {
    page.section("KEYS")
    page.prose(ManualText.keys)
    for section in KeySection.all {
      page.subsection(section.title)
      page.list(section.actions.map { (Self.names(of: $0), $0.help) })
      if !section.alsoHere.isEmpty {
        let others = section.alsoHere.map { action in
          "\(action.title) (\(Self.code(of: action)))"
        }
        if !section.actions.isEmpty { page.add("Pp") }
        page.prose("Also here: \(others.joined(separator: ", ")).")
      }
    }
    page.subsection("In a line of text")
    page.list(EditingKeys.all.filter { !$0.keys.isEmpty }.map { (Self.names($0.keys), $0.does) })
  }

  /// The keys of an action in a sentence; what has no key is run by its name.
  private static func code(of action: Action) -> String {
    let names = action.keys.isEmpty ? [":\(action.id.rawValue)"] : action.keys.map { $0.name(.ascii) }
    return names.map { "`\($0)`" }.joined(separator: " ")
  }

  /// The keys of an action as the head of an entry.
  private static func names(of action: Action) -> String {
    action.keys.isEmpty ? "Ic \(ManualSource.argument(":\(action.id.rawValue)"))" : names(action.keys)
  }

  /// The keys as the head of an entry: `Ic j , Ic Down`.
  private static func names(_ keys: [Key]) -> String {
    keys.map { "Ic \(ManualSource.argument($0.name(.ascii)))" }.joined(separator: " , ")
  }
}
