import Foundation

@testable import TestSupport

extension SyncMishap {
  /// The repository between the clones.
  var hub: URL { world.place.home.appending(path: "hub.git") }

  /// Ana's machine restarts with what its disk has kept, and the repository between the clones is that at `hub`.
  func restart(with image: DiskImage, hub copy: URL) throws {
    for place in [world.directory("ana"), hub] { try FileManager.default.removeItem(at: place) }
    try image.write(to: world.directory("ana").path)
    try FileManager.default.copyItem(at: copy, to: hub)
  }
}
