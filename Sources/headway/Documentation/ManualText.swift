/// The hand-written text of the manual page.
enum ManualText {
  static let description = """
    `headway` shows where every value stream stage, its objectives and their key results stand, and takes check-ins \
    with a few keys. The OKRs are plain text files in a directory, the workspace, that belongs in git.

    Without a command the dashboard opens on the workspace of the working directory. It is found as git finds a \
    repository: from the directory upward, the first one that holds `headway.yaml` or `okrs/headway.yaml`.

    Data goes to standard output. What is wrong in the files goes to standard error, as \
    `path:line:column: error|warning: text`. One bad file never hides the good ones.
    """

  static let keys = """
    These are the keys as headway comes; `config.yaml` can bind others. `?` lists those of the place where one is, and `:` runs an action by its \
    name. `S-Tab` is Tab with Shift.
    """

  /// The variables that are read. A test checks that each one that `SystemEnvironment` reads is listed.
  static let environment: [(name: String, text: String)] = [
    (
      "HEADWAY_WORKSPACE",
      "The directory from which the workspace is looked for, where no `-C` is given."
    ),
    ("HEADWAY_TODAY", "The day that is taken for today, where no `--today` is given."),
    (
      "HEADWAY_DATA",
      "The directory that holds the themes and the sample, in place of `share/headway` beside the program's `bin`."
    ),
    ("XDG_DATA_HOME", "Where the copy of the sample goes, in place of `~/.local/share`."),
    ("XDG_CONFIG_HOME", "Where the directory `headway` with one's own files is, in place of `~/.config`."),
    ("XDG_STATE_HOME", "Where drafts are kept that are not saved, in place of `~/.local/state`."),
    ("HOME", "The home directory."),
    ("USER", "Who one is, where git knows no e-mail of a person in the workspace."),
    ("LOGNAME", "The same, where `USER` is not set."),
    ("PATH", "Where git is looked for."),
    (
      "VISUAL",
      "The editor in which files are opened, with arguments if it needs any."
    ),
    ("EDITOR", "The same, where `VISUAL` is not set. Where neither is, it is `vi`."),
    (
      "PAGER",
      "The pager for text that is longer than the terminal, `less` where it is not set. Empty or `cat` is none, as is `--no-pager`."
    ),
    (
      "LESS", "The options of `less`; where it is not set, `FRX`."
    ),
    ("NO_COLOR", "Without colours, when set and not empty."),
    ("TERM", "The kind of terminal."),
    (
      "COLORTERM",
      "True colours where it is `truecolor` or `24bit` and `TERM` has 256 colours, except in GNU screen."
    ),
    ("COLUMNS", "How wide the terminal is, where it does not say so itself."),
    (
      "LC_ALL, LC_CTYPE, LANG",
      "The character set. Where it is not UTF-8, signs are ASCII characters, and a terminal shows `?` for a letter that it does not have. "
        + "Markdown, HTML, CSV and JSON are UTF-8 everywhere, and so is text in a pipe or file where no character set is named, as in the locale `C`."
    ),
  ]

  static let files: [(name: String, text: String)] = [
    (
      "headway.yaml",
      "The North Star, outcomes, value streams with stages, capabilities, people, cycles, settings."
    ),
    ("objectives/CYCLE/OBJECTIVE.yaml", "An objective with its key results."),
    ("execution/INITIATIVE.yaml", "An initiative with its features and stories."),
    (
      "check-ins/CYCLE/OBJECTIVE.jsonl",
      "The check-ins on the key results of an objective, a line each. Lines are only ever added."
    ),
    (
      "~/.config/headway/config.yaml",
      "Who one is, the theme, the mouse and the keys. `headway config` prints what is in force, and from where."
    ),
    (
      "~/.config/headway/themes",
      "Themes of one's own. They come before those of the same name that headway brings."
    ),
    ("~/.local/share/headway/demo", "The copy of the sample that `headway demo` opens."),
    ("share/headway", "Themes and the sample, beside the directory `bin` that the program is in."),
    ("share/doc/headway", "The file format, the numbers and more, in the same place."),
  ]

  static let examples: [(text: String, code: String)] = [
    ("See it with the sample of an invented airline:", "$ headway demo"),
    ("Make a workspace in the directory `okrs`, and open it:", "$ headway init\n$ headway"),
    ("Print where everything stood on a day:", "$ headway status --today 2026-11-18"),
    (
      "List the key results that are off track:",
      """
      $ headway status --json |
          jq -r '.objectives[].key_results[] |
                 select(.status == "off_track") | .title'
      """
    ),
  ]

  static let seeAlso = """
    The files in `share/doc/headway`: `file-format.md` has every key of every file, `numbers.md` says what progress, \
    expected and the statuses mean, and `keys.md` lists the keys.
    """
}

extension CommandFailure.Code {
  /// What each exit code means.
  static let meanings: [(code: Int32, text: String)] =
    [(0, "Fine.")] + allCases.map { ($0.rawValue, $0.meaning) }

  private var meaning: String {
    switch self {
    case .failure: "It failed for another reason than those below."
    case .usage: "The command line is wrong."
    case .unreadableData: "A file could not be read. It was reported and left out."
    case .noWorkspace: "There is no workspace."
    case .inputOutput:
      "Reading or writing failed. Where nobody reads the output any more, headway dies of `SIGPIPE` instead, without a word."
    }
  }
}
