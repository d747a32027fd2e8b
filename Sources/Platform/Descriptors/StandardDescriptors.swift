/// The three descriptors that every program expects to be open.
public enum StandardDescriptors {
  /// Fills in those that are closed, so that no file of the program gets their numbers: a message would be written into
  /// that file. Reading or writing them still fails as if they were closed. Call it before anything else.
  public static func hold() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // open takes the lowest free number, which is the missing one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
