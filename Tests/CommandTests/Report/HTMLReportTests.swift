import Foundation
import Testing

@testable import TestSupport
@testable import Reports

@Suite("The report as a page is self-contained, and accessible to everyone")
struct HTMLReportTests {
  private func page(_ arguments: String...) throws -> String {
    let result = try SampleWorkplace().run(all: ["report", "--format", "html"] + arguments)
    #expect(result.status == 0)
    return result.text
  }

  /// What no page may have: anything that runs, fetches, sends, or has a style of its own.
  private func expectHarmless(_ page: HTMLPage) {
    let harmless: Set = [
      "html", "head", "body", "meta", "title", "style", "header", "main", "section", "article", "h1", "h2",
      "h3",
      "h4", "p", "ul", "li", "div", "span", "strong", "table", "caption", "thead", "tbody", "tr", "th", "td",
      "details",
      "summary", "figure", "svg", "desc", "rect", "line", "polyline", "circle", "text",
    ]
    #expect(Set(page.elements.map(\.name)).subtracting(harmless) == [])
    let attributes = Set(page.elements.flatMap { $0.attributes.keys })
    #expect(attributes.filter { $0.hasPrefix("on") } == [])
    #expect(attributes.intersection(["src", "href", "style", "action", "srcdoc", "xlink:href"]) == [])
  }

  @Test("It is well-formed, with nothing in it that runs or fetches, and a policy that forbids both")
  func harmless() throws {
    let text = try page("--since", "2026-11-11")
    let page = HTMLPage(text)
    expectHarmless(page)
    for word in ["http://", "https://", "url(", "@import"] { #expect(!text.contains(word), "\(word)") }
    let policy = page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'; style-src 'unsafe-inline'") == true)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(text.prefix(1024).contains("<meta charset=\"utf-8\" />"))
  }

  @Test("Its headings go down one step at a time")
  func headings() throws {
    let levels = HTMLPage(try page()).elements.compactMap { element in
      element.name.count == 2 && element.name.hasPrefix("h") ? element.name.last?.wholeNumberValue : nil
    }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test(
    "Every chart has a title and a sentence with the same facts, and its lines differ by more than colour")
  func charts() throws {
    let page = HTMLPage(try page())
    let charts = page.all("svg").filter { $0.attributes["class"] == "chart" }
    #expect(charts.count == page.all("h4").count)
    for chart in charts {
      #expect(chart.attributes["role"] == "img")
      #expect(chart.children.first?.name == "title" && chart.children.dropFirst().first?.name == "desc")
      #expect(chart.children.prefix(2).allSatisfy { !$0.text.isEmpty })
    }
    let wait = try #require(charts.first { $0.text.contains("Reduce average wait time") })
    #expect(
      wait.children.dropFirst().first?.text
        == """
        20 check-ins: 20 on 6 Jul to 17.5 on 16 Nov. 20 → 17.5 → 15 min, due 31 Dec (6 months). 27 points behind what is expected by \
        now. At this pace 16.4 min on 31 Dec; target on 15 Feb 2027.
        """)
    let styles = Set(wait.children.compactMap { $0.attributes["class"] })
    #expect(styles.isSuperset(of: ["dot", "checkins", "expected", "target", "forecast", "ring"]))
    #expect(charts.contains { $0.children.contains { $0.attributes["class"] == "band" } })
    // A bar has no information that is not beside it.
    #expect(
      page.all("svg").allSatisfy { $0.attributes["role"] != nil || $0.attributes["aria-hidden"] == "true" })
  }

  @Test("Each status is a glyph and a word")
  func statuses() throws {
    let words = Set(
      HTMLPage(try page()).elements.filter { $0.attributes["class"]?.hasPrefix("status ") == true }.map(
        \.text))
    #expect(
      words == [
        "✔ Done", "○ Not started", "· No data", "◌ Stale", "■ Off track", "▲ At risk", "● On track",
      ])
  }

  @Test("It shows what changed, what needs discussion, and only the requested stage")
  func content() throws {
    let text = HTMLPage(try page("--since", "-7", "--stage", "check-in-and-prepare")).text
    #expect(text.contains("What changed since Wed 11 Nov 2026"))
    #expect(text.contains("⚑ Blocked: SSO contract unsigned"))
    #expect(text.contains("(was 18.1, 38%, Off track)"))
    #expect(!text.contains("Mishandled bags"))
  }

  @Test("Hostile text is text in every field, and is still readable")
  func hostile() throws {
    let markup = "</title></style><script src='x'>a('1')</script>&amp;]]>--><img onerror=x>"
    let titles: Set = [
      "Every traveller", "NPS", "Calm", "4.5 of 5", "3.9 of 5", "Fly", "Prepare", "Ana Ruiz",
      "Shorten the queue",
      "Because of the queue", "Wait", "Held", "Over", "min", "Two", "Unsigned", "Kiosks", "Walk through",
    ]
    let workplace = try HostileWorkspace.workplace("\"\(markup)\"") { titles.contains($0.usual) }
    let outcome = try workplace.run(["report", "--format", "html", "--since", "-7"])
    let page = HTMLPage(outcome.text)
    expectHarmless(page)
    for name in ["h2", "h3", "h4", "caption", "desc"] {
      #expect(page.all(name).contains { $0.text.contains(markup) }, "\(name)")
    }
    #expect(Offences.inOutput(outcome.output) == [])
  }

  @Test("Characters that XML forbids are left out, wherever a text comes from")
  func controls() {
    var page = ""
    HTMLNode.make(.p, ["class": "a\"b\u{0}"], "\u{1B}[31m<b>\u{FFFE}").write(to: &page)
    #expect(page == "<p class=\"a&quot;b\">[31m&lt;b&gt;</p>\n")
  }

  @Test("All text has contrast, in light and in dark")
  func contrast() throws {
    let style = "\(ReportStyle.text)"
    let themes = style.components(separatedBy: "prefers-color-scheme: dark")
    #expect(themes.count == 2)
    for theme in themes {
      var colours: [String: Double] = [:]
      for match in theme.matches(of: /--([a-z_]+): #([0-9a-f]{6});/) {
        colours[String(match.output.1)] = Self.luminance(String(match.output.2))
      }
      let page = try #require(colours["page"])
      let read = colours.filter { !["page", "rule", "track", "band"].contains($0.key) }
      #expect(read.count == 11)
      for (name, colour) in read {
        let ratio = (max(colour, page) + 0.05) / (min(colour, page) + 0.05)
        #expect(ratio >= 4.5, "\(name)")
      }
    }
  }

  /// The relative luminance of WCAG 2.
  private static func luminance(_ hex: String) -> Double {
    let value = UInt32(hex, radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((value >> UInt32(shift)) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
