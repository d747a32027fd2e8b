import OKRModel

/// The address where a piece of work is tracked.
public struct WorkLink: Hashable, Sendable {
  /// The title of the work.
  public let title: String
  /// The address, as in the file.
  public let address: String
}

extension Initiative {
  /// The links of the initiative and of everything under it, each address once.
  var links: [WorkLink] {
    let works = [work] + features.flatMap { [$0.work] + $0.stories.map(\.work) }
    var seen: Set<String> = []
    return works.compactMap { work in
      guard let link = work.link, seen.insert(link).inserted else { return nil }
      return WorkLink(title: work.title, address: link)
    }
  }
}
