import Canvas
import Dashboard
import TextFormats

/// `docs/keys.md`: all keys as Markdown.
struct KeysPage {
  /// The page.
  var text: String {
    ([Self.opening] + KeySection.all.map(section) + [editing, legend]).joined(separator: "\n\n") + "\n"
  }

  private static let opening = """
    # Keys

    <!-- Made by `make docs` from the table of actions. What is changed here is lost. -->

    These are the keys as headway comes; `config.yaml` can bind others to an action. `?` lists those of the place where
    you are, and the legend of the screen; `:` goes to anything by its name, and runs any action. `S-Tab` is Tab with
    Shift.
    """

  private func section(_ section: KeySection) -> String {
    var parts = ["## \(section.title)"]
    if !section.actions.isEmpty {
      parts.append(
        table(
          ["keys", "action", "what it does"],
          section.actions.map { [Self.names(of: $0), "`\($0.id.rawValue)`", Self.cell($0.help)] }))
    }
    if !section.alsoHere.isEmpty {
      let others = section.alsoHere.map { "\($0.title) (\(Self.names(of: $0)))" }
      let sentence = "Also here: \(others.joined(separator: ", "))."
      parts.append(sentence.folded(to: 120).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }

  private var editing: String {
    let rows = EditingKeys.all.filter { !$0.keys.isEmpty }.map { [Self.names($0.keys), Self.cell($0.does)] }
    return [
      "## In a line of text",
      "The fields of forms, the filter and the palette are edited as in a shell. What is pasted is text, never a command.",
      Self.selection,
      table(["keys", "what they do"], rows),
    ].joined(separator: "\n\n")
  }

  /// What the signs mean, as the second tab of help says it.
  private var legend: String {
    let sections = Legend().sections.map { section in
      "### \(section.title)\n\n"
        + table(
          ["sign", "meaning"],
          section.entries.map { [Self.code($0.sample(.unicode)), Self.cell($0.meaning)] })
    }
    return (["## Legend", Self.legendOpening] + sections).joined(separator: "\n\n")
  }

  private static let legendOpening = """
    What the signs and figures on the screens mean. `?` and then `Tab` shows those of the present screen first. Numbers of
    points and days are the defaults; a workspace can set its own.
    """

  private static let selection = """
    A field that already says something is **selected** when you come to it: what you type or paste replaces the whole
    text, `Backspace`, `Delete` and `Ctrl-U` empty the field, and a motion such as `←` or `End` keeps the text so that you
    can edit it. A note, a blocker or an action that you have typed yourself is not selected when you come back to it.
    """

  private func table(_ header: [String], _ rows: [[String]]) -> String {
    let lines = [header, header.map { _ in "---" }] + rows
    return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
      .replacing("| --- ", with: "|---").replacing("--- |", with: "---|")
  }

  /// The keys as code: `` `j` `↓` ``.
  /// The keys of `action` as code; what has no key is run by its name.
  private static func names(of action: Action) -> String {
    action.keys.isEmpty ? code(":\(action.id.rawValue)") : names(action.keys)
  }

  private static func names(_ keys: [Key]) -> String {
    keys.map { code($0.description) }.joined(separator: " ")
  }

  private static func code(_ text: String) -> String {
    text.contains("`") ? "`` \(cell(text)) ``" : "`\(cell(text))`"
  }

  /// The text with everything escaped that would end a table cell.
  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|")
  }
}
