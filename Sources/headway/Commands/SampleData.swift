import FileStore
import GitSync
import OKRModel
import Platform

/// The sample workspace that comes with headway, and copies of it.
enum SampleData {
  /// Where it is.
  ///
  /// - Throws: `CommandFailure` when it is not there.
  static func path() throws(CommandFailure) -> String {
    guard let data = DataDirectory.path else {
      throw CommandFailure(
        code: .failure,
        message: "the sample data is not there; set HEADWAY_DATA to the directory that holds it")
    }
    return "\(data)/sample-data/alignair"
  }

  /// Runs `work` on a temporary copy, which is removed afterwards; `work` gets what removes it earlier, before the
  /// program dies of a signal.
  static func withCopy(
    today: CivilDay, _ work: (WorkspaceLocation, @escaping () -> Void) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let sample = try path()
    guard let directory = FileSystem.makeTemporaryDirectory(SystemEnvironment.allVariables) else {
      throw CommandFailure(
        code: .inputOutput,
        message: "no directory can be made for a copy of the sample; set TMPDIR to a place where it can")
    }
    defer { try? FileSystem.removeTree(directory) }
    let place = "\(directory)/sample"
    do throws(StoreError) {
      try DemoWorkspace.prepare(sampleData: sample, at: place, today: today)
    } catch {
      throw CommandFailure(code: .inputOutput, message: "\(error)")
    }
    try work(WorkspaceLocation(root: place)) { try? FileSystem.removeTree(directory) }
  }
}
