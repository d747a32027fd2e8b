import Foundation

/// A workspace with a fault, and what the user reads about it.
struct BadWorkspace: Sendable, CustomStringConvertible {
  /// What is wrong.
  let name: String
  /// The starts of the lines on standard error, in order: path, line, column and sentence.
  let sentences: [String]
  /// Whether something could not be read, so that commands that read the files exit with 65.
  let isUnreadable: Bool
  /// Whether the valid objective beside it is still shown.
  let keepsSound: Bool
  /// Adds the fault to a valid workspace.
  let spoil: @Sendable (Workplace) throws -> Void

  var description: String { name }

  init(
    _ name: String, _ sentences: [String] = [], isUnreadable: Bool? = nil, keepsSound: Bool = true,
    spoil: @escaping @Sendable (Workplace) throws -> Void
  ) {
    self.name = name
    self.sentences = sentences
    self.isUnreadable = isUnreadable ?? sentences.contains { $0.contains(": error: ") }
    self.keepsSound = keepsSound
    self.spoil = spoil
  }

  /// A valid workspace in which `file` has `old` replaced by `new`.
  init(_ name: String, in file: SoundWorkspace.File, _ old: String, _ new: String, _ sentences: String...) {
    self.init(name, sentences.map { "\(file.path):\($0)" }) { workplace in
      try workplace.write(file.text.replacing(old, with: new), to: "okrs/\(file.path)")
    }
  }

  /// A valid workspace in which `file` has entirely different bytes.
  init(_ name: String, in file: SoundWorkspace.File, bytes: [UInt8], _ sentences: String...) {
    self.init(name, sentences.map { "\(file.path):\($0)" }) { workplace in
      try workplace.write(bytes, to: "okrs/\(file.path)")
    }
  }

  /// A place with this workspace in it.
  func workplace() throws -> Workplace {
    let workplace = try Workplace()
    for file in SoundWorkspace.files { try workplace.write(file.text, to: "okrs/\(file.path)") }
    try spoil(workplace)
    return workplace
  }
}
