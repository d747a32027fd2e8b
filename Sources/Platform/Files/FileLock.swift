/// The advisory lock (`flock`) that keeps programs that write to one file apart.
package enum FileLock {
  /// Takes the lock on the open `descriptor` if it is free; false with the reason in `errno` if that fails.
  package static func take(_ descriptor: Int32) -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  /// Releases the lock. Closing the descriptor is not enough: a child that another thread is starting right now holds a
  /// copy of it until the child's own program starts, and the lock would live as long as that copy.
  package static func release(_ descriptor: Int32) {
    while flock(descriptor, LOCK_UN) != 0, errno == EINTR {}
  }
}
