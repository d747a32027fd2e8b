import ArgumentParser

/// The option of commands whose text may be longer than the terminal.
struct PagerOptions: ParsableArguments {
  @Flag(help: "Print all at once: no pager where the text is longer than the terminal.")
  var noPager = false

  /// The pager to use; nil for none.
  var pager: Pager? { noPager ? nil : Pager(environment: SystemEnvironment.allVariables) }
}
