import OKRModel
import TextFormats

/// Reads what `headway.yaml` silences: `lint: {silence: [rule, {rule: rule, at: reference, because: why}]}`.
enum SilenceReader {
  /// The silences in the mapping under `lint` in `fields`.
  static func read(_ fields: FieldReader) -> [ManifestDraft.SilenceDraft] {
    guard let node = fields.node("lint"),
      let lint = FieldReader(node, of: "lint section", in: fields.document)
    else { return [] }
    defer { lint.reportUnknownKeys() }
    guard let list = lint.node("silence") else { return [] }
    switch list.content {
    case .sequence(let nodes): return nodes.compactMap { silence($0, in: lint) }
    case .scalar, .mapping: return silence(list, in: lint).map { [$0] } ?? []
    }
  }

  private static func silence(_ node: YAMLNode, in lint: FieldReader) -> ManifestDraft.SilenceDraft? {
    if case .scalar(let scalar) = node.content {
      let rule = TextScrubber.scrub(scalar.text).trimmingBlanks
      return ManifestDraft.SilenceDraft(
        rule: Located(value: rule, place: node.place), subject: nil, reason: nil)
    }
    guard let entry = FieldReader(node, of: "silence", in: lint.document) else { return nil }
    let rule = entry.text("rule")
    if rule == nil, entry.node("rule") == nil {
      entry.reportMissing("rule", advice: "'headway lint --rules' lists them")
    }
    let subject = entry.text("at")
    let reason = entry.words("because")?.value
    entry.reportUnknownKeys()
    return rule.map { ManifestDraft.SilenceDraft(rule: $0, subject: subject, reason: reason) }
  }
}

extension ManifestDraft {
  /// The silences of existing rules and constructs of `workspace`.
  func linkedSilences(in workspace: Workspace, reportingTo sink: DiagnosticSink, _ suggester: Suggester)
    -> [Silence]
  {
    guard !silences.isEmpty else { return [] }
    let rules = Rule.all.map(\.id).filter { $0 != Rule.fileID }
    let references = TraceabilityGraph(of: workspace, cycle: nil).references
    let known = Set(references)
    return silences.compactMap { silence in
      guard rules.contains(silence.rule.value) else {
        sink.warning(SilenceAdvice.sentence(on: silence.rule.value, rules: rules), at: silence.rule.place)
        return nil
      }
      if let subject = silence.subject, !known.contains(subject.value) {
        sink.warning(
          """
          'at' names nothing that there is: '\(subject.value)'\
          \(suggester.hint(for: subject.value, among: references))
          """, at: subject.place)
        return nil
      }
      return Silence(rule: silence.rule.value, at: silence.subject?.value, because: silence.reason)
    }
  }
}
