import Canvas
import CursesTerminal
import Dashboard
import FileStore
import OKRModel

/// Checks everything that headway depends on.
struct DoctorChecks {
  typealias Check = DoctorReport.Check

  let options: WorkspaceOptions
  let display: DisplaySettings

  /// The results.
  func report() -> DoctorReport {
    DoctorReport(checks: versions + terminal + look + workspaceChecks + gitChecks + paths)
  }

  var location: WorkspaceLocation? { try? options.locate() }

  private var versions: [Check] {
    [
      Check("Versions", "headway", Version.text), Check("Versions", "Swift", Version.compiler),
      Check("Versions", "curses", TerminalExamination().library),
    ]
  }

  private var terminal: [Check] {
    let found = TerminalExamination()
    let section = "Terminal"
    var checks = [Check(section, "TERM", found.name ?? "not set")]
    switch found.fault {
    case nil: checks.append(Check(section, "dashboard", "can be shown here"))
    // Running in a script is not a fault of the terminal.
    case .notATerminal:
      checks.append(
        Check(
          section, "dashboard", "input or output is no terminal", .note,
          "run this in the terminal itself to see whether the dashboard can be shown"))
    case .some(let fault):
      checks.append(Check(section, "dashboard", "cannot be shown here", .problem, fault.description))
    }
    let minimum = State.minimumSize
    if let size = found.size {
      let advice = Self.advice(on: size, minimum: minimum)
      checks.append(
        Check(
          section, "size", "\(size.columns) columns, \(size.rows) rows", advice == nil ? .fine : .note,
          advice))
    }
    let colours = found.colourCount
    let few = "themes need 8 colours or more; TERM=xterm-256color fits most terminals"
    checks.append(
      Check(
        section, "colours", found.hasTrueColours ? "true colours" : "\(colours)", colours < 8 ? .note : .fine,
        colours < 8 ? few : nil))
    return checks
  }

  /// The advice about a size; nil when the dashboard fits in it and fills it.
  private static func advice(on size: Size, minimum: Size) -> String? {
    let largest = CursesTerminal.largestSize
    if size.columns < minimum.columns || size.rows < minimum.rows {
      return "the dashboard needs \(minimum.columns) columns and \(minimum.rows) rows"
    }
    guard size.columns > largest.columns || size.rows > largest.rows else { return nil }
    return "the dashboard uses no more than \(largest.columns) columns and \(largest.rows) rows of it"
  }

  private var look: [Check] {
    let section = "Look"
    let problems = EffectiveSettings(options: options, display: display).diagnostics
    return [locale(section), flag(section, "characters", display.ascii, "ASCII only", "all")]
      + (display.ascii.value ? [] : [widths(section)]) + [
        flag(section, "colour", display.colour, "used", "not used"), theme(section),
        Check(
          section, "settings", problems.isEmpty ? "can be read" : "\(problems.count) wrong",
          problems.isEmpty ? .fine : .problem, problems.first?.description),
      ]
  }

  /// The theme, and why if it is chosen automatically.
  private func theme(_ section: String) -> Check {
    guard display.colour.value, AutomaticTheme.isWished(display.theme) else {
      return Check(section, "theme", display.colour.value ? display.theme?.name ?? "" : "without colours")
    }
    guard let found = AutomaticTheme.found() else {
      return Check(section, "theme", "auto, as the terminal's background asks for")
    }
    return Check(section, "theme", "auto, here \(found.name): \(found.reason)")
  }

  /// The character set, and whether the locale in the environment is installed.
  private func locale(_ section: String) -> Check {
    let codeset = TerminalLocale.codeset
    let plain = "bars and signs are drawn with ASCII characters; LC_ALL=C.UTF-8 gives all of them"
    guard let missing = TerminalLocale.missing else {
      let isUTF8 = TerminalLocale.isUTF8
      return Check(section, "locale", codeset, isUTF8 ? .fine : .note, isUTF8 ? nil : plain)
    }
    let name = "\(missing) is not installed"
    guard let substitute = TerminalLocale.substitute else {
      return Check(section, "locale", "\(codeset), for \(name)", .note, plain)
    }
    return Check(
      section, "locale", "\(codeset) by \(substitute), for \(name)", .note,
      "install it, or set LC_ALL=\(substitute) to say the same to every program")
  }

  /// Characters whose width terminals disagree on, above as many that are never wide.
  private func widths(_ section: String) -> Check {
    Check(
      section, "widths", "·…→▸★●─|", .fine,
      ".......|  if the bars are not below each other, set ambiguous characters to narrow in the terminal, or ascii: true"
    )
  }

  private func flag(
    _ section: String, _ name: String, _ setting: Setting<Bool>, _ yes: String, _ no: String
  ) -> Check {
    Check(section, name, "\(setting.value ? yes : no) (\(setting.origin))")
  }

  private var paths: [Check] {
    let data = DataDirectory.path
    return [
      path("configuration", Configuration.path), path("demo", DemoDirectory.path),
      path("drafts", StateDirectory.drafts),
      Check(
        "Paths", "data", data ?? "none", data == nil ? .note : .fine,
        data == nil
          ? "themes and the sample are missing; 'make install' puts them beside the program, HEADWAY_DATA names them"
          : nil),
    ]
  }

  private func path(_ name: String, _ path: String?) -> Check {
    let isThere = path.map(SystemEnvironment.isThere) ?? false
    return Check("Paths", name, path.map { isThere ? $0 : "\($0) (not there, and not needed)" } ?? "none")
  }
}
