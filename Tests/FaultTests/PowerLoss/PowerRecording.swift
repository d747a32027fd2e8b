import Foundation

@testable import TestSupport

/// The contents of the disk, and what a program had reported, at every moment of a run at which something changed.
struct PowerRecording {
  struct Moment {
    let disk: ForgetfulDisk
    /// The contents of standard output so far.
    let said: String
    /// The exit status; nil while the program was running.
    let status: Int32?
    /// The next call, and its number; nil at the end.
    let next: (call: FileCall, number: Int)?
  }

  let moments: [Moment]

  /// Runs `body`, which runs a program and passes each of its calls on files below `root` to its argument before the
  /// call is made; `output` is where the program reports.
  init(
    of root: String, output: String,
    _ body: (_ note: (FileCall) throws -> Void) throws -> Workplace.Outcome
  ) throws {
    var recorder = try Recorder(root: root, output: output)
    let outcome = try body { try recorder.note($0) }
    try recorder.finish(outcome)
    moments = recorder.moments
  }

  /// The state right before the call with the number `number`.
  func moment(before number: Int) -> Moment? {
    moments.last { moment in moment.next.map { $0.number <= number } ?? false }
  }

  private struct Recorder: ~Copyable {
    /// How many calls are checked again after they were made: another process may be slower than the next question.
    private static let recent = 4

    let root: String
    let output: String
    var anchors = Anchors()
    var image: DiskImage
    var disk: ForgetfulDisk
    var moments: [Moment] = []
    /// The latest calls that change something.
    var changes: [FileCall] = []
    /// What is being flushed.
    var flushed: DiskImage.Number?
    var count = 0

    init(root: String, output: String) throws {
      (self.root, self.output) = (root, output)
      image = try DiskImage(of: root, &anchors)
      disk = ForgetfulDisk(image)
    }

    mutating func note(_ call: FileCall) throws {
      try settle()
      let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
      if moments.last?.disk != disk || moments.last?.said != text {
        moments.append(Moment(disk: disk, said: text, status: nil, next: (call, count)))
      }
      count += 1
      guard call.isOfWriting else { return }
      flushed = call.name == "fsync" ? anchors.number(of: call.path) : nil
      changes = changes.suffix(Self.recent - 1) + [call]
    }

    mutating func finish(_ outcome: Workplace.Outcome) throws {
      try settle()
      image = try DiskImage(of: root, &anchors)
      disk.change(to: image)
      moments.append(Moment(disk: disk, said: outcome.text, status: outcome.status, next: nil))
    }

    /// Applies the effects of the latest calls.
    private mutating func settle() throws {
      for path in Set(changes.flatMap { [$0.path, $0.target].compactMap(\.self) }) {
        guard path.hasPrefix(root + "/") else { continue }
        try image.refresh(String(path.dropFirst(root.count + 1)), below: root, &anchors)
      }
      disk.change(to: image)
      if let flushed { disk.flush(flushed) }
      flushed = nil
    }
  }
}
