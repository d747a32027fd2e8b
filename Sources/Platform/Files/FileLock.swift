/// The advisory lock (`flock`) by which programs that write to one file keep apart.
package enum FileLock {
  /// Takes the lock on the open `descriptor` if nobody has it; false with the reason in `errno` where that fails.
  package static func take(_ descriptor: Int32) -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  /// Gives the lock back. Closing the descriptor is not enough: a child that another thread is starting right now holds
  /// a copy of it until the child's own program begins, and the lock would live as long as that copy.
  package static func release(_ descriptor: Int32) {
    while flock(descriptor, LOCK_UN) != 0, errno == EINTR {}
  }
}
