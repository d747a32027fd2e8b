import Foundation

/// The program that was built together with the tests.
enum Program {
  /// Its path: beside the bundle of the tests.
  static var path: String {
    get throws { try path(of: "headway") }
  }

  /// The path of the program that writes check-ins for the tests.
  static var writerPath: String {
    get throws { try path(of: "check-in-writer") }
  }

  /// The path of the program that asks about each system call on a file.
  static var gatePath: String {
    get throws { try path(of: "file-gate") }
  }

  private static func path(of name: String) throws -> String {
    for argument in CommandLine.arguments + [Bundle.main.bundlePath] {
      var folder = URL(fileURLWithPath: argument)
      // On macOS the test executable is deep inside the bundle.
      while folder.path != "/" {
        let candidate = folder.appendingPathComponent(name)
        if folder.pathExtension != "xctest", isProgram(candidate) { return candidate.path }
        folder.deleteLastPathComponent()
      }
    }
    throw TestFailure(description: "the program \(name) was not built beside its tests")
  }

  private static func isProgram(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: url.path)
  }
}
