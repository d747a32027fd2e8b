public import OKRModel

/// Drafts that an earlier headway left behind, while somebody is asked what to do with them.
public struct DraftOffer: Sendable {
  /// The drafts.
  public let drafts: [UnsavedDraft]
  /// When they were kept, as people say it: `14:02`.
  public let when: String
  /// What they are, in words.
  let text: String
}
