/// A path in a repository as git and the system store it: bytes, which are not always text.
struct RawPath: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The path as text; nil if it is not UTF-8.
  var text: String? {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.elementsEqual(bytes) ? text : nil
  }

  /// The path for display, with bytes that are not text escaped as by git: `x\377.yaml`.
  var shown: String {
    if let text { return text }
    return bytes.map { byte in
      if byte < 0x80 { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    }.joined()
  }

  /// The names of its components, the last one its own.
  var names: [[UInt8]] { bytes.split(separator: UInt8(ascii: "/")).map(Array.init) }

  /// The path of the directory that holds it; empty at the top.
  var parent: RawPath {
    RawPath(bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[..<$0]) } ?? [])
  }

  /// The path of `name` in this directory.
  func appending(_ name: String) -> RawPath { appending(Array(name.utf8)) }

  /// The path of `name` in this directory.
  func appending(_ name: [UInt8]) -> RawPath {
    RawPath(bytes + (bytes.isEmpty ? [] : [UInt8(ascii: "/")]) + name)
  }
}
