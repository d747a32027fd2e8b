import Foundation

/// A reader of untrusted input, and its invariants.
struct FuzzTarget: Sendable {
  let name: String
  /// Reads the bytes, and aborts if an invariant is broken.
  let run: @Sendable ([UInt8]) -> Void

  /// Every reader. Its initial inputs are in the folder of its name in `Corpus`.
  static let all = [
    FuzzTarget(name: "yaml", run: YAMLFuzzing.run), FuzzTarget(name: "workspace", run: WorkspaceFuzzing.run),
    FuzzTarget(name: "edit", run: EditFuzzing.run), FuzzTarget(name: "log", run: LogFuzzing.run),
    FuzzTarget(name: "theme", run: ThemeFuzzing.run),
    FuzzTarget(name: "drafts", run: DraftFuzzing.run),
    FuzzTarget(name: "keys", run: KeyFuzzing.run), FuzzTarget(name: "text", run: TextFuzzing.run),
  ]
}

/// Aborts unless `condition` holds, so that libFuzzer keeps the input.
func hold(_ condition: Bool, _ what: @autoclosure () -> String) {
  guard !condition else { return }
  FileHandle.standardError.write(Data("does not hold: \(what())\n".utf8))
  abort()
}

/// Aborts if `text` contains anything that acts on a terminal.
func holdHarmless(_ text: String, _ what: String) {
  for scalar in text.unicodeScalars {
    let isHarmful =
      switch scalar.value {
      case ..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E...0x200F: true
      default: false
      }
    hold(!isHarmful, "\(what) is harmless: U+\(String(scalar.value, radix: 16)) in \(text.debugDescription)")
  }
}
