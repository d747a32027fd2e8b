import Foundation
import Synchronization
import Testing

@testable import FileStore
@testable import Platform

@Suite("What was not written is never reported as written")
struct OutputFaultTests {
  let directory: TemporaryDirectory
  let bytes = [UInt8](repeating: 0x61, count: 300_000)

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func failing(_ part: WritableKeyPath<DiskCalls, @Sendable (Int32) -> Int32>) -> DiskCalls {
    var calls = DiskCalls.system
    let real = calls[keyPath: part]
    calls[keyPath: part] = { descriptor in
      _ = real(descriptor)
      errno = EIO
      return -1
    }
    return calls
  }

  @Test("A file whose flush or close fails is not there, and the old one is unchanged")
  func late() throws {
    try directory.write("old", to: "report.html")
    for calls in [failing(\.flush), failing(\.close)] {
      #expect(throws: StoreError.self) {
        try OutputFile.write(bytes, to: "\(directory.path)/report.html", calls: calls)
      }
      #expect(try directory.files() == ["report.html"])
      #expect(try directory.text(of: "report.html") == "old")
    }
  }

  @Test(
    "A new file whose name may not be on the disk yet is not reported as written, and the message says it is there"
  )
  func name() throws {
    let path = "\(directory.path)/report.html"
    var calls = DiskCalls.system
    let real = calls.flush
    calls.flush = { descriptor in
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        return real(descriptor)
      }
      errno = EIO
      return -1
    }
    #expect(throws: StoreError.changedAllTheSame(path: path)) {
      try OutputFile.write(bytes, to: path, calls: calls)
    }
    #expect(try directory.files() == ["report.html"])
  }

  @Test(
    "A file that cannot be written leaves nothing half done, and the message has the given name")
  func full() throws {
    var calls = DiskCalls.system
    let real = calls.write
    let count = Mutex(0)
    calls.write = { descriptor, bytes in
      let turn = count.withLock { count in
        count += 1
        return count
      }
      guard turn > 1 else { return real(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(7))) }
      errno = ENOSPC
      return -1
    }
    let path = "\(directory.path)/report.html"
    let error = #expect(throws: StoreError.self) {
      try OutputFile.write(bytes, to: path, calls: calls)
    }
    #expect(error?.description == "cannot write \(path): the disk is full; make room and save again")
    #expect(try directory.files().isEmpty)
  }

  @Test("A device that accepts nothing without an error is not retried forever")
  func nothing() throws {
    var calls = DiskCalls.system
    calls.write = { _, _ in 0 }
    #expect(throws: SystemFault(code: EIO)) { try OutputChannel(1, calls: calls).write(bytes) }
  }

  @Test("A full pipe is waited for, and gets every byte in the end")
  func waiting() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let (readable, writable) = (ends[0], ends[1])
    _ = fcntl(writable, F_SETFL, O_NONBLOCK)
    var calls = DiskCalls.system
    let real = calls.write
    // Its reader starts when the writer is refused for the first time.
    let gate = DispatchSemaphore(value: 0)
    calls.write = { descriptor, bytes in
      let count = real(descriptor, bytes)
      let reason = errno
      if count < 0 { gate.signal() }
      errno = reason
      return count
    }
    let total = Mutex(0)
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      gate.wait()
      var buffer = [UInt8](repeating: 0, count: 10_000)
      while true {
        let count = read(readable, &buffer, buffer.count)
        guard count > 0 else { break }
        total.withLock { $0 += count }
      }
      done.signal()
    }
    let channel = OutputChannel(writable, calls: calls)
    try channel.write(bytes)
    try channel.close()
    done.wait()
    close(readable)
    #expect(total.withLock { $0 } == bytes.count)
  }

  @Test("A pipe and a device are written to directly")
  func passing() throws {
    try OutputFile.write(bytes, to: "/dev/null")
    #if os(Linux)
      let error = #expect(throws: StoreError.self) { try OutputFile.write(bytes, to: "/dev/full") }
      #expect(error?.description == "cannot write /dev/full: the disk is full; make room and save again")
    #endif
  }
}
