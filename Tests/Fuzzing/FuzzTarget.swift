import Foundation

/// Something that reads what a stranger may have written, and what must hold whatever that is.
struct FuzzTarget: Sendable {
  let name: String
  /// Reads the bytes, and ends the program where something does not hold.
  let run: @Sendable ([UInt8]) -> Void

  /// Every reader. What it begins with lies in the folder of its name in `Corpus`.
  static let all = [
    FuzzTarget(name: "yaml", run: YAMLFuzzing.run), FuzzTarget(name: "workspace", run: WorkspaceFuzzing.run),
    FuzzTarget(name: "edit", run: EditFuzzing.run), FuzzTarget(name: "log", run: LogFuzzing.run),
    FuzzTarget(name: "theme", run: ThemeFuzzing.run),
    FuzzTarget(name: "drafts", run: DraftFuzzing.run),
    FuzzTarget(name: "keys", run: KeyFuzzing.run), FuzzTarget(name: "text", run: TextFuzzing.run),
  ]
}

/// Ends the program, so that libFuzzer keeps the input, where `condition` does not hold.
func hold(_ condition: Bool, _ what: @autoclosure () -> String) {
  guard !condition else { return }
  FileHandle.standardError.write(Data("does not hold: \(what())\n".utf8))
  abort()
}

/// Ends the program where `text` has something in it that acts on a terminal.
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
