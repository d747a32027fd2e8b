/// The error that the operating system returned.
public struct SystemFault: Error, Hashable, Sendable {
  /// The error number of the C library.
  public let code: Int32

  /// Makes the fault with the error number `code`.
  public init(code: Int32) {
    self.code = code
  }

  /// The error of this thread's last call.
  package static var last: SystemFault { SystemFault(code: errno) }

  package static let notFound = SystemFault(code: ENOENT)
  package static let exists = SystemFault(code: EEXIST)
  package static let notADirectory = SystemFault(code: ENOTDIR)
  package static let isALink = SystemFault(code: ELOOP)
  package static let permissionDenied = SystemFault(code: EACCES)
  package static let diskFull = SystemFault(code: ENOSPC)
  /// The other end of the pipe is closed.
  public static let closedPipe = SystemFault(code: EPIPE)
  package static let fileTooLarge = SystemFault(code: EFBIG)

  /// Whether permissions are the cause, rather than the disk.
  package var isOfPermission: Bool { code == EPERM || code == EACCES }
}

extension SystemFault: CustomStringConvertible {
  /// The fault in words, such as `permission denied`.
  public var description: String {
    switch code {
    case ENOENT: "there is no such file or directory"
    case EACCES, EPERM: "permission denied"
    case EEXIST: "it exists already"
    case ENOTDIR: "a part of the path is not a directory"
    case EISDIR: "it is a directory"
    case ENOSPC: "the disk is full"
    case EFBIG: "the file would become larger than the system lets this program make it"
    case EDQUOT: "the disk quota is used up"
    case EROFS: "the disk is read-only"
    case EMFILE, ENFILE: "too many files are open"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP:
      "it is a symbolic link that cannot be followed, such as one to itself; put the file itself there"
    case EIO: "the device reported an error"
    case EBADF: "it is closed"
    case EPIPE: "nobody reads it any more"
    default: "system error \(code), \(String(cString: strerror(code)))"
    }
  }
}
