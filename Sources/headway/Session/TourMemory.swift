import Dashboard
import FileStore
import Platform

/// Remembers the step at which the tour goes on, and that it was offered.
///
/// If that cannot be kept, the tour begins with its first step the next time: nothing is lost that matters.
struct TourMemory {
  private let directory: String?

  /// Keeps it in `directory`; nil where there is no place for it.
  init(directory: String? = StateDirectory.path(in: SystemEnvironment.variables)) {
    self.directory = directory
  }

  /// The step that was left; nil before the first tour and after a whole one.
  var step: TourStep? {
    file.flatMap { FileSystem.data(at: $0, limit: 16) }
      .flatMap { Int(String(decoding: $0, as: UTF8.self).prefix { $0.isNumber }) }
      .flatMap(TourStep.init)
  }

  /// Keeps the step at which the tour goes on; nil when it is over.
  func keep(_ step: TourStep?) {
    guard let file else { return }
    write(step.map { "\($0.rawValue)\n" }, at: file)
  }

  /// Whether the tour should be offered now, which is once.
  func takeOffer() -> Bool {
    guard let directory else { return false }
    let path = "\(directory)/tour-offered"
    guard FileSystem.kind(of: path, followingLinks: false) == nil else { return false }
    write("", at: path)
    return FileSystem.kind(of: path, followingLinks: false) != nil
  }

  private var file: String? { directory.map { "\($0)/tour" } }

  private func write(_ text: String?, at path: String) {
    do {
      try FileSystem.removeTree(path)
      guard let text else { return }
      try FileSystem.makeDirectories(FileSystem.parent(of: path))
      try FileSystem.createFile(Array(text.utf8), at: path)
    } catch {
      return
    }
  }
}

/// What a session does about the tour.
struct TourPlan {
  /// The tour to take; nil for none.
  var tour: Tour?
  /// Whether to mention that there is one.
  var isOffered = false
  /// Removes what was made for it. It is called before the program dies of a signal, too.
  var cleanUp: () -> Void = {}
}
