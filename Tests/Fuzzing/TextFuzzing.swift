import Canvas

@testable import TextFormats

/// The scrubber of texts, and their widths.
enum TextFuzzing {
  @Sendable static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let columns = Int(bytes.first ?? 0) % 50
    let scrubbed = TextScrubber.scrub(text)
    holdHarmless(scrubbed, "a scrubbed text")
    hold(
      TextScrubber.scrub(scrubbed) == scrubbed, "scrubbing twice changes nothing: \(text.debugDescription)")
    for line in TextScrubber.scrub(text, multiline: true).split(separator: "\n") {
      holdHarmless(String(line), "a line of a scrubbed text")
    }
    let measure = TextMeasure.simple
    // Everything drawn is made of clusters, which are harmless even if a text was not scrubbed.
    for text in [text, scrubbed] {
      let clusters = Array(measure.clusters(of: text))
      hold(clusters.allSatisfy { (1...2).contains($0.columns) }, "a character takes one column or two")
      for cluster in clusters { holdHarmless(cluster.text, "what is drawn") }
      hold(
        measure.width(of: text) == clusters.reduce(0) { $0 + $1.columns },
        "the width is that of what is drawn")
      let fitted = measure.fitted(text, to: columns, ellipsis: "…")
      hold(
        measure.width(of: fitted) <= columns, "what is fitted fits: \(text.debugDescription) in \(columns)")
      for line in measure.wrapped(text, to: columns) {
        hold(measure.width(of: line) <= columns, "a line fits: \(text.debugDescription) in \(columns)")
      }
    }
  }
}
