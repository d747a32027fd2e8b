import FileStore
import Testing

@Suite("Finding the workspace")
struct WorkspaceLocatorTests {
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func found(
    from path: String, explicit: String? = nil, environment: [String: String] = [:]
  ) throws -> String {
    try WorkspaceLocator.find(from: "\(directory.path)/\(path)", explicit: explicit, environment: environment)
      .root
  }

  @Test("headway finds the workspace in the directory where it is started")
  func here() throws {
    try directory.write("headway: 1", to: "team/headway.yaml")
    #expect(try found(from: "team") == "\(directory.path)/team")
  }

  @Test("headway finds the workspace from deep inside it, as git does")
  func deepInside() throws {
    try directory.write("headway: 1", to: "team/headway.yaml")
    try directory.makeDirectory("team/objectives/2026-Q4")
    #expect(try found(from: "team/objectives/2026-Q4") == "\(directory.path)/team")
  }

  @Test("headway finds okrs/ from anywhere in the project around it")
  func besideTheCode() throws {
    try directory.write("headway: 1", to: "project/okrs/headway.yaml")
    try directory.makeDirectory("project/src/deep")
    #expect(try found(from: "project/src/deep") == "\(directory.path)/project/okrs")
    #expect(try found(from: "project") == "\(directory.path)/project/okrs")
  }

  @Test("the nearest workspace counts")
  func nearest() throws {
    try directory.write("headway: 1", to: "headway.yaml")
    try directory.write("headway: 1", to: "team/okrs/headway.yaml")
    #expect(try found(from: "team") == "\(directory.path)/team/okrs")
  }

  @Test(
    "-C names a workspace, relative to where headway is started, and takes precedence over the environment")
  func explicit() throws {
    try directory.write("headway: 1", to: "one/headway.yaml")
    try directory.write("headway: 1", to: "two/headway.yaml")
    let environment = ["HEADWAY_WORKSPACE": "\(directory.path)/two"]
    #expect(try found(from: "", explicit: "one", environment: environment) == "\(directory.path)/one")
    #expect(try found(from: "one", explicit: "../two/.", environment: [:]) == "\(directory.path)/two")
  }

  @Test("HEADWAY_WORKSPACE takes precedence over the working directory")
  func environment() throws {
    try directory.write("headway: 1", to: "one/headway.yaml")
    try directory.write("headway: 1", to: "two/headway.yaml")
    let environment = ["HEADWAY_WORKSPACE": "\(directory.path)/two"]
    #expect(try found(from: "one", environment: environment) == "\(directory.path)/two")
    #expect(try found(from: "one", environment: ["HEADWAY_WORKSPACE": ""]) == "\(directory.path)/one")
  }

  @Test("if there is no workspace, headway says where it looked and how to make one")
  func none() throws {
    let error = #expect(throws: WorkspaceError.self) { try found(from: "") }
    #expect(
      error?.description
        == """
        no workspace here: neither \(directory.path) nor a directory above it holds headway.yaml or \
        okrs/headway.yaml; run 'headway init' to make one, or 'headway demo' to look at a sample
        """)
  }

  @Test("a requested directory that holds no workspace is reported by name")
  func wrongDirectory() throws {
    let error = #expect(throws: WorkspaceError.self) { try found(from: "", explicit: "nowhere") }
    let path = "\(directory.path)/nowhere"
    #expect(
      error?.description
        == "\(path), which -C names, is no workspace: it holds no headway.yaml; run 'headway init \(path)' to make one"
    )
  }

  @Test("a directory named headway.yaml does not make a workspace")
  func directoryOfThatName() throws {
    try directory.makeDirectory("team/headway.yaml")
    #expect(throws: WorkspaceError.self) { try found(from: "team") }
  }
}
