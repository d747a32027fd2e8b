import Canvas

extension Sweep {
  static let actions: [ComponentAction<Sweep>] = [
    ComponentAction(
      shared: .open, disabledReason: { $0.openDisabledReason($1) },
      run: { sweep, app in
        sweep.openForm(app)
        return []
      }),
    ComponentAction(
      shared: .onlyMine,
      disabledReason: { sweep, app in sweep.person == nil ? app.onlyMineDisabledReason : nil },
      run: { sweep, app in
        sweep.togglePerson(app)
        return []
      }),
    ComponentAction(
      shared: .nextField,
      run: { sweep, _ in
        if sweep.form?.phase == .editing { sweep.form?.moveFocus(by: 1) }
        return []
      }),
    ComponentAction(
      shared: .previousField,
      run: { sweep, _ in
        if sweep.form?.phase == .editing { sweep.form?.moveFocus(by: -1) }
        return []
      }),
    ComponentAction(
      Action(
        .saveAndGoOn, [.enter], "save, next",
        help: "Save from any field and go to the next one; a value that you leave alone is kept.",
        in: [.sweepForm], footer: 0),
      run: { $0.saveAndGoOn($1) }),
    ComponentAction(
      Action(
        .skip, [.control("n")], "skip", help: "Skip this one for now.", in: [.sweepForm], footer: 3),
      run: { sweep, app in
        sweep.skip(app)
        return []
      }),
    ComponentAction(
      Action(
        .goBackOne, [.control("p")], "back one", help: "Go to the previous one.", in: [.sweepForm],
        footer: 4),
      disabledReason: { sweep, _ in sweep.position == 0 ? "this is the first one" : nil },
      run: { sweep, app in
        sweep.goBack(app)
        return []
      }),
    ComponentAction(
      Action(
        .copySummary, [.character("y")], "copy Markdown", help: "Copy the check-ins as text, for a chat.",
        in: [.summary], footer: 0),
      run: { sweep, app in [.copy(sweep.summary(app, .unicode).markdown)] }),
  ]
}
