/// The limits that a system imposes on a process.
public enum ProcessLimits {
  /// Makes a write beyond the maximum file size fail, as on a full disk, instead of ending the program. Child processes
  /// do not inherit this.
  public static func surviveFileSize() {
    // A handler, unlike SIG_IGN, is not inherited across exec.
    signal(SIGXFSZ) { _ in }
  }
}

extension FileSystem {
  /// Requests that `count` more files can be open at once, as far as the system allows.
  package static func makeRoom(forFiles count: Int) {
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let resource = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    // Some for the terminal, the pipes and everything else that is open.
    let wanted = rlim_t(count + 100)
    guard limit.rlim_cur < wanted else { return }
    limit.rlim_cur = min(wanted, limit.rlim_max)
    _ = setrlimit(resource, &limit)
  }
}
