public import OKRModel
import TextFormats

/// What a person's configuration file says. Names of themes, actions and keys are plain text here: the parts that know
/// them say what they are.
public struct ConfigurationFile: Sendable {
  /// Something that the file says, and where.
  public struct Entry<Value: Sendable>: Sendable {
    public let value: Value
    /// The line, from 1.
    public let line: Int
    /// The column in characters, from 1.
    public let column: Int

    init(_ value: Value, at place: Place) {
      self.value = value
      line = place.line
      column = place.column
    }
  }

  /// The keys that the file gives to an action.
  public struct Binding: Sendable {
    /// The name of the action.
    public let action: Entry<String>
    /// The names of the keys; none where the action is not to have one.
    public let keys: [Entry<String>]
  }

  /// The file.
  public let path: String
  /// Whether there is such a file.
  public let isThere: Bool
  /// The id of the person; nil where the file is silent, as with all that follows.
  public internal(set) var person: Entry<String>?
  /// The name of the theme.
  public internal(set) var theme: Entry<String>?
  /// Whether only ASCII characters are drawn.
  public internal(set) var ascii: Entry<Bool>?
  /// Whether the mouse is listened to.
  public internal(set) var mouse: Entry<Bool>?
  /// The bindings of keys, in the order of the file.
  public internal(set) var keys: [Binding] = []
  /// What is wrong with the file.
  public internal(set) var diagnostics: [Diagnostic] = []

  init(path: String, isThere: Bool) {
    self.path = path
    self.isThere = isThere
  }
}
