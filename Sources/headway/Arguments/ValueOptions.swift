/// The options whose next word is their value, in any command. A test holds this against what the commands declare: the
/// parser knows it too, but takes longer to say so than a program may take to start.
enum ValueOptions {
  static let names: Set<String> = [
    "-C", "--directory", "--today", "--as", "--theme", "--minutes", "--since", "--minutes-of", "--stage",
    "--format", "--confidence", "--note", "--blocker", "--date", "--from", "--person", "--cycle", "--until",
    "--as-of", "--limit", "-o", "--output", "-m", "--message", "--rule", "--fail-on", "--explain",
  ]
}
