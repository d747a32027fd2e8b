import Canvas
import CursesTerminal
import FileStore
import GitSync
import OKRModel
import TextFormats

/// The settings that are in force, and where each value came from.
struct EffectiveSettings {
  let options: WorkspaceOptions
  let display: DisplaySettings
  private let environment = SystemEnvironment.variables

  init(options: WorkspaceOptions, display: DisplaySettings) {
    self.options = options
    self.display = display
  }

  /// The settings in force.
  ///
  /// - Throws: `CommandFailure` when an option or a variable has an invalid value.
  func report() throws(CommandFailure) -> ConfigurationReport {
    let location = workspace
    return ConfigurationReport(
      settings: [
        person(at: location), theme, flag("ascii", display.ascii), flag("colour", display.colour),
        flag("mouse", display.mouse), try today(), entry(of: location),
      ], paths: paths, themes: ThemeLibrary.usualDirectories.map { TextScrubber.scrub($0) },
      keymap: display.configuration.keymap,
      keyOrigins: display.configuration.keyOrigins, glyphs: display.ascii.value ? .ascii : .unicode,
      measure: TerminalLocale.measure)
  }

  /// What is wrong with the configuration, and with its theme.
  var diagnostics: [Diagnostic] {
    display.configuration.diagnostics + look.diagnostics
  }

  private var look: (theme: Theme, diagnostics: [Diagnostic]) {
    ThemeLibrary().theme(wished: display.theme, orElse: display.colour.value ? .dark : .monochrome)
  }

  private func flag(_ name: String, _ setting: Setting<Bool>) -> ConfigurationReport.Entry {
    ConfigurationReport.Entry(
      name: name, value: setting.value ? "true" : "false", origin: setting.origin,
      json: .boolean(setting.value))
  }

  private var theme: ConfigurationReport.Entry {
    let look = look
    // An invalid theme counts as none.
    let wish = look.diagnostics.isEmpty ? display.theme : nil
    let origin = wish.map { wish in
      wish.line.map { Origin.file(path: wish.path, line: $0) } ?? .option(wish.path)
    }
    if display.colour.value, AutomaticTheme.isWished(wish) {
      return ConfigurationReport.Entry(
        name: "theme", value: AutomaticTheme.name, origin: origin ?? .standard, choice: AutomaticTheme.found()
      )
    }
    // Without colours, a theme without colours is used.
    let isWished = look.theme.name == wish?.name
    return ConfigurationReport.Entry(
      name: "theme", value: TextScrubber.scrub(look.theme.name),
      origin: isWished ? origin ?? .standard : display.colour.origin)
  }

  private func today() throws(CommandFailure) -> ConfigurationReport.Entry {
    let origin: Origin =
      options.day.text != nil
      ? .option("--today") : isSet("HEADWAY_TODAY") ? .variable("HEADWAY_TODAY") : .clock
    return ConfigurationReport.Entry(
      name: "today", value: try options.day.today().description, origin: origin)
  }

  private var paths: [ConfigurationReport.Entry] {
    let home = isAbsolute("XDG_CONFIG_HOME") ? Origin.variable("XDG_CONFIG_HOME") : .standard
    let data = isSet("HEADWAY_DATA") ? Origin.variable("HEADWAY_DATA") : .standard
    let demo = isAbsolute("XDG_DATA_HOME") ? Origin.variable("XDG_DATA_HOME") : .standard
    let drafts = isAbsolute("XDG_STATE_HOME") ? Origin.variable("XDG_STATE_HOME") : .standard
    return [
      path("configuration", Configuration.path, home), path("data", DataDirectory.path, data),
      path("demo", DemoDirectory.path, demo), path("drafts", StateDirectory.drafts, drafts),
    ]
  }

  private func path(_ name: String, _ path: String?, _ origin: Origin) -> ConfigurationReport.Entry {
    ConfigurationReport.Entry(
      name: name, value: path.map { TextScrubber.scrub($0) }, origin: origin,
      exists: path.map { SystemEnvironment.isThere($0) })
  }

  private func isSet(_ variable: String) -> Bool { environment[variable]?.isEmpty == false }
  private func isAbsolute(_ variable: String) -> Bool { environment[variable]?.hasPrefix("/") == true }
}

// MARK: - What needs a workspace

extension EffectiveSettings {
  /// The workspace, if there is one.
  private var workspace: WorkspaceLocation? {
    try? WorkspaceLocator.find(from: ".", explicit: options.directory, environment: environment)
  }

  private func entry(of location: WorkspaceLocation?) -> ConfigurationReport.Entry {
    let origin: Origin =
      options.directory != nil
      ? .option("-C") : isSet("HEADWAY_WORKSPACE") ? .variable("HEADWAY_WORKSPACE") : .search
    return ConfigurationReport.Entry(
      name: "workspace", value: location.map { TextScrubber.scrub($0.root) },
      origin: origin)
  }

  private func person(at location: WorkspaceLocation?) -> ConfigurationReport.Entry {
    if let setting = display.configuration.person(option: options.person) {
      return ConfigurationReport.Entry(
        name: "person", value: TextScrubber.scrub(setting.value.rawValue), origin: setting.origin)
    }
    let workspace =
      location.map { WorkspaceReader($0).read().workspace }
      ?? Workspace(name: "", northStar: NorthStar(title: ""))
    let directory = location?.root ?? "."
    // Without the user's name, only what git knows is left.
    let names = ["USER", "LOGNAME"]
    let nameless = SystemEnvironment.allVariables.filter { !names.contains($0.key) }
    if let person = GitIdentity.person(in: workspace, directory: directory, environment: nameless) {
      return ConfigurationReport.Entry(name: "person", value: person.id.rawValue, origin: .git)
    }
    let person = GitIdentity.person(
      in: workspace, directory: directory, environment: SystemEnvironment.allVariables)
    let name = names.first(where: isSet)
    return ConfigurationReport.Entry(
      name: "person", value: person?.id.rawValue, origin: name.map(Origin.variable) ?? .standard)
  }
}
