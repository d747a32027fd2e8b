extension State {
  /// Notes that what is to be saved waits for another program, which is writing to the file at `path`.
  mutating func waits(for path: String) {
    awaitedFile = path
  }

  /// What is said as long as something waits; nil while nothing does.
  var waitingSentence: String? {
    awaitedFile.map { path in
      let key = keymap.name(of: .back, in: .form)
      return "Not saved yet: another program is writing to \(path); \(key) stops waiting."
    }
  }
}
