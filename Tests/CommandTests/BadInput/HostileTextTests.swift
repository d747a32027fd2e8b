import Canvas
import Foundation
import Testing

@testable import TestSupport

@Suite("Nothing that acts on a terminal gets through, in any field")
struct HostileTextTests {
  /// Runs the commands and draws every screen.
  private func check(
    _ workplace: Workplace, environment: [String: String] = [:], commands: [TriedCommand] = TriedCommand.all,
    sizes: [Size] = [Size(columns: 120, rows: 40), Size(columns: 40, rows: 10)]
  ) async throws {
    for command in commands {
      let outcome = try await command.run(in: workplace, environment: environment)
      #expect(
        TriedCommand.documentedCodes.contains(outcome.status), "\(command): \(outcome.status)"
      )
      #expect(Offences.inOutput(outcome.output) == [], "\(command): \(outcome.text)")
      #expect(Offences.inOutput(outcome.errors) == [], "\(command): \(outcome.complaints)")
    }
    guard !sizes.isEmpty else { return }
    for (screen, frame) in TriedScreen.frames(of: workplace, sizes: sizes) {
      #expect(Offences.inText(frame.text) == [], "\(screen)")
    }
  }

  @Test("In one field after another", arguments: HostileWorkspace.fields)
  func oneField(field: HostileWorkspace.Field) async throws {
    // Those that print the most; all commands are tested with all fields hostile.
    let commands = TriedCommand.all.filter { command in
      command.report == .onScreen || command.arguments == (field.isOfWorkspace ? ["status"] : ["config"])
    }
    try await check(
      try HostileWorkspace.workplace(HostileText.escaped) {
        $0.path == field.path && $0.index == field.index
      },
      commands: commands, sizes: field.isOfWorkspace ? [Size(columns: 120, rows: 40)] : [])
  }

  @Test(
    "In all of them, escaped and raw",
    arguments: [HostileText.escaped, HostileText.raw, HostileText.rawControls])
  func allFields(literal: String) async throws {
    try await check(try HostileWorkspace.workplace(literal) { _ in true })
    try await check(try HostileWorkspace.workplace(literal) { !$0.usual.contains { $0.isNumber } })
  }

  @Test("The readable part of such a text is still read")
  func letters() async throws {
    let workplace = try HostileWorkspace.workplace(HostileText.escaped) { $0.usual == "Shorten the queue" }
    for command in TriedCommand.all where command.listsObjectives {
      #expect(try await command.run(in: workplace).text.contains("HOSTI LE. !"))
    }
  }

  @Test("The unmodified workspace has no faults, so that only the hostile field is tested")
  func sound() async throws {
    let workplace = try HostileWorkspace.workplace("") { _ in false }
    let outcome = try await TriedCommand.all[0].run(in: workplace)
    let unknown = outcome.complaints.split(separator: "\n").filter { !$0.contains("unknown key") }
    #expect(unknown == [])
  }

  @Test("In the names of files and folders", arguments: [SoundWorkspace.objective.text, "["])
  func fileNames(text: String) async throws {
    let workplace = try BadWorkspace.all[0].workplace()
    let name = HostileText.text.replacing("/", with: "")
    let paths = [
      "objectives/2026-Q4/NAME.yaml", "objectives/NAME/x.yaml", "execution/NAME.yaml",
      "execution/NAME/x.yaml", "check-ins/2026-Q4/NAME.jsonl", "check-ins/NAME/tested.jsonl", "NAME.yaml",
      "objectives/2026-Q4/NAME.yml", "objectives/NAME.yaml", "check-ins/NAME.jsonl",
      "stand-ups/NAME.jsonl", "stand-ups/NAME/x.jsonl",
    ]
    for path in paths { try workplace.write(text, to: "okrs/\(path.replacing("NAME", with: name))") }
    try await check(workplace)
    // Each of them is reported that is where headway looks for files, so one does not hide another.
    let complaints = try await TriedCommand.all[0].run(in: workplace).complaints
    for path in paths.prefix(6) where !path.hasPrefix("execution/NAME/") {
      let start = path.prefix { $0 != "N" }
      #expect(complaints.split(separator: "\n").contains { $0.hasPrefix("\(start)HOSTI") }, "\(path)")
    }
  }

  @Test("In the name of a theme, of the workspace's own directory, and in what is not even text")
  func otherNames() async throws {
    let workplace = try BadWorkspace.all[0].workplace()
    try workplace.write("roles: [", to: "headway/themes/\(HostileText.text).yaml")
    try workplace.write([0xFF, 0x1B, 0x9B, 0x00], to: "headway/config.yaml")
    try await check(workplace)
    let other = workplace.home.appending(path: HostileText.text)
    try FileManager.default.copyItem(at: workplace.root, to: other)
    try workplace.write("headway: 1\n", to: "\(HostileText.text)/headway.yaml")
    try await check(workplace, environment: ["HEADWAY_WORKSPACE": other.path])
    try await check(workplace, environment: ["HEADWAY_WORKSPACE": other.path + "x"])
  }

  @Test(
    "In an argument or a variable of the environment",
    arguments: [
      ["status", HostileText.text], ["status", "--\(HostileText.text)"], [HostileText.text],
      ["status", "-C", HostileText.text], ["status", "--today", HostileText.text],
      ["dashboard", "--linear", "--as", HostileText.text], ["config", "--as", HostileText.text],
      ["config", "--theme", HostileText.text], ["dashboard", "--theme", HostileText.text],
      ["check-in", HostileText.text, "1"], ["check-in", "tested/wait-time", HostileText.text],
      ["check-in", "tested/wait-time", "1", "--date", HostileText.text, "--dry-run"],
      [
        "check-in", "tested/wait-time", "1", "--note", HostileText.text, "--as", HostileText.text,
        "--dry-run",
      ],
      ["report", "--stage", HostileText.text], ["report", "--since", HostileText.text],
      ["report", "--output", "HOME/none/\(HostileText.text)"], ["check-in", "--from", HostileText.text],
      ["demo", "--print-path", "--today", HostileText.text],
      ["init", "HOME/\(HostileText.text)"],
    ])
  func arguments(arguments: [String]) async throws {
    let workplace = try BadWorkspace.all[0].workplace()
    let command = TriedCommand(
      arguments: arguments.map { $0.replacing("HOME", with: workplace.home.path) }, report: .whatMatters)
    for environment in [[:], ["USER": HostileText.text, "TERM": HostileText.text]] {
      let outcome = try await command.run(in: workplace, environment: environment)
      #expect(TriedCommand.documentedCodes.contains(outcome.status), "\(outcome.status)")
      #expect(Offences.inOutput(outcome.output) == [], "\(outcome.text)")
      #expect(Offences.inOutput(outcome.errors) == [], "\(outcome.complaints)")
    }
  }
}
