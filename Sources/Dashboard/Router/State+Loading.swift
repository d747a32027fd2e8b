import OKRModel
import Wording

extension State {
  /// Takes over the current contents of the files. Selection, forms, scroll positions and the day shown stay.
  mutating func workspaceLoaded(
    _ workspace: Workspace, _ diagnostics: [Diagnostic], _ cause: LoadCause
  ) -> [Effect] {
    let news = WorkspaceNews(from: self.workspace, to: workspace)
    let before = self.diagnostics
    self.workspace = workspace
    let diagnostics = diagnostics.filter { $0.counts(on: today) }
    self.diagnostics = diagnostics
    // headway's own writes are read back from the disk as well, and are not news.
    if cause == .noticed, news.isEmpty, diagnostics == before { return [] }
    app.trace = nil
    computeFigures()
    guard cause == .noticed else { return sayThatFilesWereRead(news) }
    let sentences = [news.text(in: workspace)?.sentence, problemNews(since: before)]
    let text = sentences.compactMap(\.self).joined(separator: " ")
    return text.isEmpty ? [] : announce(text)
  }

  /// Confirms that the files were read, and announces what others have written in the meantime.
  private mutating func sayThatFilesWereRead(_ news: WorkspaceNews) -> [Effect] {
    let problems = diagnostics.count
    let sentence = "Read again\(news.text(in: workspace).map { ": \($0)" } ?? "")."
    guard problems > 0 else { return [say(.success, sentence)] }
    let count = problems == 1 ? "1 problem" : "\(problems) problems"
    let key = keymap.name(of: .messages, in: .panes)
    return [
      say(
        .information,
        news.isEmpty
          ? "Read again, with \(count) in the files: \(key) lists what is wrong."
          : "\(sentence) \(count) in the files: \(key) lists what is wrong.")
    ]
  }

  /// The message about problems in the files that appeared or went away; nil if there is none.
  private func problemNews(since before: [Diagnostic]) -> String? {
    let known = Set(before)
    let fresh = diagnostics.filter { !known.contains($0) }
    let key = keymap.name(of: .messages, in: .panes)
    guard let first = fresh.first else {
      return diagnostics.isEmpty && !before.isEmpty ? "The files are in order again." : nil
    }
    // A problem whose line has moved is not new.
    guard diagnostics.count > before.count || fresh.contains(where: { $0.severity == .error }) else {
      return nil
    }
    guard fresh.count == 1 else { return "\(fresh.count) new problems in the files: \(key) lists them." }
    let place = [first.path, first.line.map(String.init)].compactMap(\.self).joined(separator: ":")
    return "There is a problem in \(place): \(key) shows it."
  }
}
