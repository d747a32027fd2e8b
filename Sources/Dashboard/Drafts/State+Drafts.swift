extension State {
  /// How many drafts would be lost if the program ended now: in the form that lies over the screen, and in those of the
  /// sweep below it. What is on its way to disk is not lost.
  var unsavedCount: Int { (isOverlayDirty ? 1 : 0) + (sweep?.unsavedForms.count ?? 0) }

  /// Whether the form that lies over the screen says something that is not saved.
  private var isOverlayDirty: Bool {
    switch overlay {
    case .checkIn(let form): form.isDirty && form.phase != .saving
    case .action(let form): form.isDirty && form.phase != .saving
    case .fields(let form): form.isDirty && form.phase != .saving
    default: false
    }
  }
}
