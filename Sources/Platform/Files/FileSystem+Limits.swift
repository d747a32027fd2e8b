/// The limits that a system sets to a process.
public enum ProcessLimits {
  /// Has a write beyond the greatest size of a file fail, as on a full disk, instead of ending the program. Programs
  /// that this one starts do not inherit it.
  public static func surviveFileSize() {
    // A handler, unlike SIG_IGN, does not outlive the start of another program.
    signal(SIGXFSZ) { _ in }
  }
}

extension FileSystem {
  /// Asks that `count` files more can be open at once, as far as the system lets this process have them.
  package static func makeRoom(forFiles count: Int) {
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let resource = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    // Some for the terminal, the pipes and whatever else is open.
    let wanted = rlim_t(count + 100)
    guard limit.rlim_cur < wanted else { return }
    limit.rlim_cur = min(wanted, limit.rlim_max)
    _ = setrlimit(resource, &limit)
  }
}
