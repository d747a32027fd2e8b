import OKRModel

/// The files of a starter workspace.
struct StarterTexts {
  /// A file by its path in the workspace.
  struct File {
    let path: String
    let text: String
  }

  let cycle: Cycle
  /// The day on which the key results start, so that those of a quarter already under way are not stale at once.
  let today: CivilDay

  /// The files, `headway.yaml` last: a directory is a workspace only when everything is there.
  var files: [File] {
    [
      File(path: ".gitattributes", text: gitAttributes),
      File(path: "objectives/\(cycle.id)/first-week.yaml", text: objective),
      File(path: "execution/guided-start.yaml", text: initiative),
      File(path: WorkspaceLocation.manifest, text: manifest),
    ]
  }

  private var gitAttributes: String {
    """
    # Logs have lines that are only ever added: git keeps the lines of both sides when it merges.
    check-ins/**/*.jsonl merge=union
    stand-ups/*.jsonl merge=union
    changes/**/*.jsonl merge=union

    """
  }

  private var manifest: String {
    """
    # Your OKRs, for headway. Everything here is an example: change it to what is yours.
    # Ids are letters, digits and hyphens; other files refer to things by them.
    # Text with ': ' or ' #' in it belongs in quotes.
    headway: 1
    name: Our team

    # The one aspiration that everything serves.
    north-star:
      title: Every customer would recommend us to a friend
      # Optional: a number that shows how close you are. Check in on it as on a key result.
      # measure: {unit: NPS, baseline: 30, target: 50, due: 2030-12-31}

    # Value that you intend, each in one of the four categories: customer, operational, financial, strategic.
    outcomes:
      - {id: quick-success, title: Customers succeed in their first week, category: customer}

    # How a customer comes to value, stage by stage. Objectives belong to stages.
    value-streams:
      - id: serve
        title: Serve our customers
        stages:
          - {id: discover, title: Discover}
          - {id: start, title: Get started}
          - {id: use, title: Use every day}
          - {id: renew, title: Renew and grow}

    # What you are able to do, and how mature it is, from 1 to 5: now and wanted.
    capabilities:
      - {id: onboarding, title: Onboarding, maturity: {current: 2, target: 4}}

    # Who owns things and checks in. The e-mail is the one that git knows.
    people:
      - {id: sam, name: Sam Example, email: sam@example.com}

    # The spans of time for which objectives are set; their folders have the same names.
    cycles:
      - {id: \(cycle.id), start: \(cycle.start), end: \(cycle.end)}

    # Uncomment to change how headway judges; these are the defaults.
    # settings:
    #   check-in-day: monday
    #   stale-after: 10
    #   at-risk: 0.10
    #   off-track: 0.25

    """
  }

  private var objective: String {
    """
    # One objective with its key results. Its id is this file's name: first-week.
    objective: New customers succeed in their first week
    stage: start
    # Categories, or outcomes from headway.yaml.
    outcomes: [quick-success]
    capabilities: [onboarding]
    owner: sam
    why: >
      A user who gets something done in the first week stays;
      one who does not is gone in the second.
    key-results:
      # To reach: from a baseline to a target, up or down. `target: +25%` is a change from the baseline.
      - id: activation
        title: Increase first-week activation from 40% to 60%
        indicator: quality
        unit: "%"
        baseline: 40
        target: 60
        # The day on which its time begins; without one it is the first day of the cycle. The same goes for `due`.
        start: \(today)
        owner: sam
        lifts: {capability: onboarding, to: 3}
      - id: time-to-value
        title: Reduce the time to a first result from 5 to 2 days
        indicator: speed
        unit: days
        baseline: 5
        target: 2
        start: \(today)
        owner: sam
      # To hold: at-least, at-most, or between: [from, to].
      - id: support-load
        title: Keep support requests manageable while we grow
        indicator: cost
        unit: a week
        at-most: 30
        start: \(today)
        owner: sam

    """
  }

  private var initiative: String {
    """
    # Work that is to move key results. Its id is this file's name: guided-start.
    initiative: A guided start for new customers
    # planned, active, blocked, done or dropped
    state: active
    owner: sam
    supports: [first-week/activation]
    features:
      - id: first-steps
        title: First steps inside the product
        state: active
        supports: [first-week/time-to-value]
        stories:
          - {id: sample-project, title: A sample project to play with, state: done}
          - {id: checklist, title: A checklist of the first five steps, state: planned}

    """
  }
}
