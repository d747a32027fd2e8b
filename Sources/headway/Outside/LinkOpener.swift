import Foundation
import Platform

/// Opens the addresses in a workspace. They come from a file that anyone may have written, so only
/// `http` and `https` are opened, and never through a shell.
enum LinkOpener {
  /// Why an address was not opened; the message says what to do.
  struct Fault: Error, Equatable {
    let message: String
  }

  #if os(macOS)
    private static let program = "open"
  #else
    private static let program = "xdg-open"
  #endif

  /// Passes `address` to the program that opens links on this system.
  ///
  /// - Throws: `Fault` when the address is not allowed, or there is no such program.
  static func open(_ address: String) throws(Fault) {
    guard isAllowed(address) else {
      throw Fault(message: "'\(address)' is not opened: only http and https addresses are")
    }
    do {
      let process = try ChildProcess(
        [program, address], environment: TerminalNames.removed(from: SystemEnvironment.allVariables),
        streams: ChildProcess.Streams(input: .nothing, output: .nothing, errors: .nothing),
        hasTerminal: false)
      // Some openers run until the browser is closed.
      Thread.detachNewThread { _ = process.wait() }
    } catch {
      throw Fault(message: "no program opens links here (\(program) is missing); the address is \(address)")
    }
  }

  /// Whether `address` is an `http` or `https` address without blanks or control characters.
  static func isAllowed(_ address: String) -> Bool {
    let lower = address.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return false }
    return address.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !(0x80...0x9F).contains($0.value)
    }
  }
}
