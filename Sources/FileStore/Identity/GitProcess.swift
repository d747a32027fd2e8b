#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs git and reads what it answers.
enum GitProcess {
  /// The first line that git prints when it is run with `arguments` in `directory`; nil when it fails or is not there.
  static func output(of arguments: [String], in directory: String, environment: [String: String]) -> String? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0, let reading = ends.first, let writing = ends.last else { return nil }
    defer { close(reading) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = spawn(["git", "-C", directory] + arguments, environment, output: writing)
    close(writing)
    guard let process else { return nil }
    let bytes = (try? FileSystem.contents(of: reading, size: 1_024)) ?? []
    guard waitForSuccess(of: process) else { return nil }
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    return TextScrubber.scrub(String(decoding: line, as: UTF8.self)).trimmingBlanks
  }

  private static func spawn(_ arguments: [String], _ environment: [String: String], output: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var process: pid_t = 0
    let result = withCStrings(arguments) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) {
        posix_spawnp(&process, "git", &actions, nil, arguments, $0)
      }
    }
    return result == 0 ? process : nil
  }

  private static func waitForSuccess(of process: pid_t) -> Bool {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }

  /// Calls `body` with `strings` as C has them: pointers, the last of them nil.
  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
