import Canvas
import Dashboard

/// The keys of one place, such as the panes or the check-in form.
struct KeySection {
  /// The place, at the start of a sentence: `In the panes`.
  let title: String
  /// What can be done here, except what an earlier place has listed.
  let actions: [Action]
  /// What an earlier place has listed and can be done here too.
  let alsoHere: [Action]

  /// A section for each place, in the order of the action table. Each action is listed in one place.
  static let all: [KeySection] = {
    var reported: Set<Action.ID> = []
    return Context.allCases.map { context in
      let actions = ActionTable.actions(in: context)
      let new = actions.filter { reported.insert($0.id).inserted }
      let newIDs = Set(new.map(\.id))
      return KeySection(
        title: context.place.prefix(1).uppercased() + context.place.dropFirst(), actions: new,
        alsoHere: actions.filter { !newIDs.contains($0.id) })
    }
  }()
}

/// The keys that edit a line of text. They are not actions: they cannot be rebound.
struct EditingKeys {
  let keys: [Key]
  let does: String

  /// The keys for each change and motion, in display order.
  static let all: [EditingKeys] = sentences.map { edit, does in
    EditingKeys(keys: candidates.filter { TextEdit($0) == edit }, does: does)
  }

  /// The description of each change and motion.
  static let sentences: [(edit: TextEdit, does: String)] = [
    (.moveBackward, "Go back a character."),
    (.moveForward, "Go on a character."),
    (.moveWordBackward, "Go back a word."),
    (.moveWordForward, "Go on a word."),
    (.moveToStart, "Go to the beginning."),
    (.moveToEnd, "Go to the end."),
    (.deleteBackward, "Delete the character before the cursor."),
    (.deleteForward, "Delete the character at the cursor."),
    (.deleteWordBackward, "Delete the word before the cursor."),
    (.deleteToStart, "Delete everything before the cursor."),
    (.deleteToEnd, "Delete everything from the cursor on."),
  ]

  /// All keys that may edit: the named ones, and letters with Ctrl and Alt.
  static let candidates: [Key] = {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    var seen: Set<Key> = []
    return (Key.namedKeys.compactMap(Key.init(name:)) + letters.map(Key.control) + letters.map(Key.alt))
      .filter { seen.insert($0).inserted && $0 != .character(" ") }
  }()
}
