import FileStore
import GitSync
import OKRModel

extension DoctorChecks {
  var workspaceChecks: [Check] {
    let section = "Workspace"
    guard let location else {
      return [
        Check(
          section, "place", "none here", .note,
          "'headway init' makes one, 'headway demo' opens a sample, -C DIR names one")
      ]
    }
    let loaded = WorkspaceReader(location).read(today: try? options.day.today())
    let workspace = loaded.workspace
    let newer = workspace.newerFormat
    let errors = loaded.diagnostics.count { $0.severity == .error }
    let others = loaded.diagnostics.count - errors
    return [
      Check(section, "place", location.root),
      Check(
        section, "format", newer.map(String.init) ?? "1", newer == nil ? .fine : .problem,
        newer == nil ? nil : "this headway only reads it; update headway to write"),
      Check(
        section, "content",
        "\(workspace.objectives.count) objectives, \(workspace.initiatives.count) initiatives, \(workspace.people.count) people"
      ),
      Check(
        section, "files", errors + others == 0 ? "can all be read" : "\(errors) errors, \(others) warnings",
        errors > 0 ? .problem : others > 0 ? .note : .fine,
        errors + others == 0 ? nil : "'headway lint' shows what and where"),
    ] + aheadChecks(workspace)
  }

  /// Check-ins that are not visible yet because they are dated in the future.
  private func aheadChecks(_ workspace: Workspace) -> [Check] {
    guard let today = try? options.day.today() else { return [] }
    let ahead = workspace.checkInsAhead(after: today)
    guard let sentence = ahead.sentence(on: today) else { return [] }
    return [
      Check(
        "Workspace", "check-ins", sentence, .note,
        "\(ahead.consequence); 'headway log' prints them, and the dashboard's log corrects or retracts one")
    ]
  }

  var gitChecks: [Check] {
    let section = "Sharing"
    let git = GitExamination(at: location, environment: SystemEnvironment.allVariables)
    guard let version = git.version else {
      return [
        Check(section, "git", "not installed", .note, "OKRs are shared by it; everything else works without")
      ]
    }
    var checks = [
      Check(
        section, "git", version, git.isModern ? .fine : .note,
        git.isModern ? nil : "with 2.31 or newer the header shows what has not been pushed"), person(git),
    ]
    guard location != nil else { return checks }
    checks.append(Check(section, "repository", git.top ?? "none", git.top == nil ? .note : .fine))
    if let operation = git.operation {
      let sentence = "in the middle of \(operation.name); nothing is synced"
      return checks + [Check(section, "state", sentence, .note, operation.wayOut)]
    }
    checks.append(
      Check(
        section, "syncs with", git.upstream ?? (git.fault == .upstreamUnknown ? "not known" : "nothing"),
        git.fault == nil ? .fine : .note,
        git.fault.map { "\($0)" }))
    if let merges = git.mergesLogs {
      checks.append(
        Check(
          section, "logs", merges ? "are merged line by line" : "may conflict where git is used by hand",
          merges ? .fine : .note,
          merges
            ? nil
            : "write 'check-ins/**/*.jsonl merge=union', 'stand-ups/*.jsonl merge=union' and 'changes/**/*.jsonl merge=union' into .gitattributes in the workspace"
        ))
    }
    return checks
  }

  private func person(_ git: GitExamination) -> Check {
    let section = "Sharing"
    guard let email = git.email, !email.isEmpty else {
      if git.includesFiles {
        return Check(
          section, "you", "not known", .note,
          "the repository's settings include other files, which headway reads in a sync only; say who you are with --as or 'person' in config.yaml"
        )
      }
      return Check(
        section, "you", "not known to git", .note, "'git config user.email ADDRESS' sets it")
    }
    guard let location else { return Check(section, "you", email) }
    let people = WorkspaceReader(location).read().workspace.people
    guard let person = people.first(where: { $0.email?.lowercased() == email.lowercased() }) else {
      return Check(
        section, "you", "\(email), nobody in the workspace", .note,
        "give the person this e-mail in headway.yaml, or say who you are with --as or 'person' in config.yaml"
      )
    }
    return Check(section, "you", "\(email), who is \(person.id)")
  }
}
