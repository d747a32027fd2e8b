/// The options, of any command, whose next word is their value. A test compares this with what the commands declare:
/// the parser knows it too, but takes too long to say so at startup.
enum ValueOptions {
  static let names: Set<String> = [
    "-C", "--directory", "--today", "--as", "--theme", "--minutes", "--since", "--minutes-of", "--stage",
    "--format", "--milestone", "--confidence", "--note", "--blocker", "--date", "--from", "--person",
    "--cycle", "--until",
    "--as-of", "--limit", "-o", "--output", "-m", "--message", "--rule", "--fail-on", "--explain",
    "--since-ref", "--because", "--on",
  ]
}
