import TextFormats
import FileStore
import Platform

extension SyncFault {
  /// The fault if `answer` says that a commit could not be signed and a terminal may help; nil if it is something else,
  /// or there was a terminal.
  static func unsigned(_ answer: GitAnswer, hasTerminal: Bool) -> SyncFault? {
    let complaints = answer.complaints.lowercased()
    let isOfSigning =
      ["failed to sign the data", "signing failed", "passphrase"].contains(where: complaints.contains)
      || complaints.contains("failed to write commit object") && complaints.contains("key")
    let isElse = ["no secret key", "secret key not available", "cannot run", "cannot exec", "signingkey"]
    guard !hasTerminal, !answer.isSuccess, isOfSigning, !isElse.contains(where: complaints.contains) else {
      return nil
    }
    return .unsigned(complaint: signersWords(in: answer.complaints))
  }

  /// The message of the signing program, in one line; nil if git does not pass it on.
  private static func signersWords(in complaints: String) -> String? {
    let lines = complaints.split(separator: "\n").map { line -> String in
      let text = String(line).trimmingBlanks
      return text.hasPrefix("error: ") ? String(text.dropFirst(7)).trimmingBlanks : text
    }
    let ofGit = [
      "gpg failed to sign the data", "failed to write commit object", "(no gpg output)", "[GNUPG:]",
    ]
    return lines.first { line in
      !line.isEmpty && !line.hasPrefix("fatal:") && !line.hasPrefix("hint:")
        && !ofGit.contains(where: line.contains)
    }
  }
}
