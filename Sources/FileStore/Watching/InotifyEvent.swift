#if os(Linux)
  import Platform

  /// One inotify event.
  struct InotifyEvent {
    let watch: Int32
    let mask: UInt32
    /// The name in the directory that it is about; empty when it is the directory itself.
    let name: String

    /// All events waiting in `queue`.
    static func all(from queue: Int32) -> [InotifyEvent] {
      var events: [InotifyEvent] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = read(queue, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return events }
        events += parse(buffer.prefix(count))
      }
    }

    /// The events in `bytes`, as the kernel lays them out: watch, mask, cookie, length of the name, name.
    private static func parse(_ bytes: ArraySlice<UInt8>) -> [InotifyEvent] {
      let header = MemoryLayout<inotify_event>.size
      var events: [InotifyEvent] = []
      var rest = bytes
      while rest.count >= header {
        let event = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
        let name = rest.dropFirst(header).prefix(Int(event.len)).prefix { $0 != 0 }
        events.append(
          InotifyEvent(watch: event.wd, mask: event.mask, name: String(decoding: name, as: UTF8.self)))
        rest = rest.dropFirst(header + Int(event.len))
      }
      return events
    }
  }
#endif
