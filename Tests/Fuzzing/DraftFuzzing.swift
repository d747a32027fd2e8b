import OKRModel

@testable import FileStore

/// Drafts that were left behind: what is read is harmless, and survives being written and read again.
enum DraftFuzzing {
  @Sendable static func run(_ bytes: [UInt8]) {
    guard let file = DraftFile(bytes) else { return }
    if let person = file.drafts.person { holdHarmless(person.rawValue, "the person of a draft") }
    for draft in file.drafts.drafts {
      for text in draft.texts.values { holdHarmless(text, "the text of a draft") }
      for text in [draft.subject, draft.corrected ?? "", draft.seen ?? ""] {
        holdHarmless(text, "what a draft is about")
      }
    }
    guard let again = DraftFile(file.bytes) else { return hold(false, "what was written is read again") }
    hold(again.workspace == file.workspace, "the workspace is read again")
    hold(again.drafts.drafts.count == file.drafts.drafts.count, "every draft is read again")
    hold(DraftFile(again.bytes)?.drafts == again.drafts, "what was read twice stays the same")
  }
}
