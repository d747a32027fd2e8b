import Foundation
import Testing

@testable import TestSupport

/// Headless Chromium or Chrome.
struct Browser {
  /// Its path; nil if it is not installed.
  static let path = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ].first { FileManager.default.isExecutableFile(atPath: $0) }

  /// The place for its profile, its pages and its output.
  let workplace: Workplace

  /// What it has made of a page.
  struct Outcome: Sendable {
    /// The page's elements in the browser after all scripts.
    let page: String
    /// Its complaints.
    let complaints: String
  }

  /// Opens the file `name` of the workplace on a thread of its own, because the tests' own threads are few.
  func open(_ name: String, _ options: String...) async throws -> Outcome {
    let path = try #require(Self.path)
    let home = workplace.home
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try Self.run(path, options, name, in: home) })
      }
    }
  }

  private static func run(_ path: String, _ options: [String], _ name: String, in home: URL) throws -> Outcome
  {
    let files = ["dom", "complaints"].map { home.appending(path: $0) }
    let fixed = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--disable-extensions", "--hide-scrollbars", "--disable-background-networking",
      "--host-resolver-rules=MAP * ~NOTFOUND",
      "--user-data-dir=\(home.appending(path: "profile").path)", "--enable-logging=stderr",
      "--virtual-time-budget=5000", "--dump-dom",
    ]
    let status = Command(
      path: path, arguments: fixed + options + [home.appending(path: name).absoluteString],
      environment: ["HOME": home.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    ).run(outputTo: files[0].path, errorsTo: files[1].path)
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    #expect(status == 0, "\(path) ended with \(status): \(texts[1])")
    return Outcome(page: texts[0], complaints: texts[1])
  }
}
