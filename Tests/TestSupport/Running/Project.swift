import Foundation

/// The project that the tests are part of.
enum Project {
  /// Its directory.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
