/// What was confirmed to people in a shared world, and what must therefore be there in the end.
struct SharedMemory {
  /// The ids of the confirmed records, and descriptions of those that the program itself confirmed.
  var records: Set<String> = []
  var words: Set<String> = []
  /// By person, what the title of their objective may be: the last confirmed one, and those in progress since.
  var titles: [String: [String]] = [:]
  /// By person, the file that does not concern headway: its contents, and its git status.
  var foreign: [String: (text: String, status: String)] = [:]
}
