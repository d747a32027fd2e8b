import Testing

@Suite("Only TerminalTests starts terminals, and all its suites do")
struct TerminalUseTests {
  /// The types that open a terminal.
  private static let types: Set = ["TerminalSession", "OpenDashboard", "PseudoTerminal"]

  /// What opens one by hand.
  private static let calls: Set = ["openpty", "forkpty", "posix_openpt"]

  private static let otherTargets = ((try? SourceTree.targets(in: "Tests")) ?? []).filter {
    $0 != "TerminalTests"
  }

  private static func words(of file: SourceTree.File) -> Set<String> {
    Set(file.code.matches(of: /[A-Za-z_]\w*/).map { String($0.output) })
  }

  @Test("No other target opens one", arguments: otherTargets)
  func others(target: String) throws {
    let openers = Self.types.union(Self.calls)
    for file in try SourceTree.files(of: target, in: "Tests") {
      #expect(Self.words(of: file).isDisjoint(with: openers), "\(target)/\(file.folder)/\(file.name)")
    }
  }

  @Test("Every file with tests in TerminalTests opens one")
  func terminal() throws {
    let files = try SourceTree.files(of: "TerminalTests", in: "Tests").filter { $0.code.contains("@Test") }
    #expect(files.count > 20)
    for file in files {
      #expect(
        !Self.words(of: file).isDisjoint(with: Self.types),
        "\(file.folder)/\(file.name) belongs to another target")
    }
  }

  @Test("The types are those that TerminalTests declares for it, and all targets are looked at")
  func complete() throws {
    let support = try SourceTree.files(of: "TerminalTests", in: "Tests").filter { $0.folder == "Terminal" }
    let declared = support.flatMap { file in
      file.code.matches(of: /(?m)^(?:final )?(?:struct|class) ([A-Za-z_]\w*)/).map { String($0.output.1) }
    }
    #expect(Set(declared) == Self.types)
    #expect(
      Set(Self.otherTargets).isSuperset(of: ["CommandTests", "FaultTests", "ProgramTests", "TestSupport"]))
  }
}
