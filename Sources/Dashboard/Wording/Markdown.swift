/// How text is written where Markdown is read.
public enum Markdown {
  /// The text with a backslash before every sign that Markdown or HTML would take for its own.
  public static func escaped(_ text: String) -> String {
    String(text.flatMap { "\\`*_{}[]<>#|~&".contains($0) ? ["\\", $0] : [$0] })
  }
}
