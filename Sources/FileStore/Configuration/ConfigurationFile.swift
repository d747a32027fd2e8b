public import OKRModel
import TextFormats

/// A person's configuration file. Names of themes, actions and keys are plain text here; the parts that know them
/// interpret them.
public struct ConfigurationFile: Sendable {
  /// A value in the file, and its position.
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
    /// The names of the keys; none if the action should have no key.
    public let keys: [Entry<String>]
  }

  /// The file.
  public let path: String
  /// Whether the file exists.
  public let isThere: Bool
  /// The id of the person; nil if the file does not set it, as with everything below.
  public internal(set) var person: Entry<String>?
  /// The name of the theme.
  public internal(set) var theme: Entry<String>?
  /// Whether only ASCII characters are drawn.
  public internal(set) var ascii: Entry<Bool>?
  /// Whether the mouse is used.
  public internal(set) var mouse: Entry<Bool>?
  /// The bindings of keys, in file order.
  public internal(set) var keys: [Binding] = []
  /// What is wrong with the file.
  public internal(set) var diagnostics: [Diagnostic] = []

  init(path: String, isThere: Bool) {
    self.path = path
    self.isThere = isThere
  }
}
