import Foundation

@testable import TestSupport

/// A disk that reliably keeps only what was flushed: the bytes of a file after a flush of that file, and the names in a
/// folder after a flush of that folder. The fate of the rest is uncertain.
struct ForgetfulDisk: Equatable {
  /// What happens to unflushed data when the power goes.
  enum Loss: Hashable, Sendable {
    /// All of it is lost.
    case everything
    /// The names are kept; the bytes of files are lost, and the files are as short as they were.
    case bytes
    /// The names and lengths are kept, with zeros instead of bytes.
    case zeros
    /// The bytes are kept, and the names are lost.
    case names
    /// The names are kept, and half of the bytes.
    case half
    /// Nothing is lost.
    case nothing
    /// A random choice for each file and folder.
    case chance(UInt64)

    /// Each kind, and `count` random ones.
    static func all(byChance count: Int) -> [Loss] {
      [.everything, .bytes, .zeros, .names, .half, .nothing] + (0..<UInt64(count)).map { .chance($0) }
    }
  }

  /// What programs see.
  private(set) var seen: DiskImage
  /// What is reliably kept.
  private var kept: [DiskImage.Number: DiskImage.Node]

  /// A disk that has kept everything so far.
  init(_ image: DiskImage) {
    (seen, kept) = (image, image.nodes)
  }

  /// Records what programs see now.
  mutating func change(to image: DiskImage) { seen = image }

  /// Records that a file or folder was flushed.
  mutating func flush(_ number: DiskImage.Number) { kept[number] = seen.nodes[number] }

  /// What is there when the power comes back.
  func image(after loss: Loss) -> DiskImage {
    var nodes: [DiskImage.Number: DiskImage.Node] = [:]
    for number in Set(seen.nodes.keys).union(kept.keys).sorted() {
      nodes[number] = node(number, after: Self.loss(loss, of: number))
    }
    return DiskImage(root: seen.root, nodes: nodes)
  }

  private static func loss(_ loss: Loss, of number: DiskImage.Number) -> Loss {
    guard case .chance(let seed) = loss else { return loss }
    var random = SeededRandom(seed &* 1_000_003 &+ number)
    return Loss.all(byChance: 0).randomElement(using: &random) ?? .nothing
  }

  private func node(_ number: DiskImage.Number, after loss: Loss) -> DiskImage.Node? {
    let (now, then) = (seen.nodes[number], kept[number])
    switch (now ?? then, then) {
    case (.folder, _):
      let isLost = loss == .everything || loss == .names
      return isLost ? then ?? .folder([:]) : now ?? then
    case (.file(let bytes), .file(let old)): return .file(Self.bytes(bytes, old, loss))
    case (.file(let bytes), _): return .file(Self.bytes(bytes, [], loss))
    default: return now ?? then
    }
  }

  private static func bytes(_ new: [UInt8], _ old: [UInt8], _ loss: Loss) -> [UInt8] {
    guard new != old else { return old }
    let isLonger = new.starts(with: old)
    let start = isLonger ? old : []
    switch loss {
    case .everything, .bytes: return old
    case .zeros: return start + Array(repeating: 0, count: new.count - start.count)
    case .half: return Array(new.prefix(start.count + (new.count - start.count) / 2))
    case .names, .nothing, .chance: return new
    }
  }
}
