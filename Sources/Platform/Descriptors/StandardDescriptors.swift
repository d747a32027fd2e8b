/// The three descriptors that every program expects to be open.
public enum StandardDescriptors {
  /// Takes the place of those that are closed, so that no file of the program gets their numbers: a message would be
  /// written into that file. Reading or writing them still fails as if they were closed. To be called first of all.
  public static func hold() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is the one that is missing.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
