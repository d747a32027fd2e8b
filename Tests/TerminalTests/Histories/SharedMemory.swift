/// What was confirmed to people in a shared world, and what has to be there in the end for that.
struct SharedMemory {
  /// The ids of the records that were confirmed, and words of those that the program itself confirmed.
  var records: Set<String> = []
  var words: Set<String> = []
  /// By person, what the title of their objective may be: what was confirmed last, and what was under way since.
  var titles: [String: [String]] = [:]
  /// By person, the file that is none of headway's business: what it holds, and what git says of it.
  var foreign: [String: (text: String, status: String)] = [:]
}
