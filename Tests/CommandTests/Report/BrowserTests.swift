import Foundation
import Testing

@testable import TestSupport

@Suite(
  "In a real browser the report looks as it should", .serialized,
  .enabled(if: Browser.path != nil, "neither Chromium nor Chrome is installed"))
struct BrowserTests {
  /// Reports the page's width and colour scheme to the surrounding page.
  private static let probe = """
    <script>
      const root = document.documentElement;
      const wide = [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('svg')).length;
      root.dataset.seen = `width ${innerWidth}, content ${root.scrollWidth}, outside ${wide}, `
        + `page ${getComputedStyle(document.body).backgroundColor}`;
      parent.postMessage(root.dataset.seen, '*');
    </script>
    """

  /// A phone with the page in it.
  private static let phone = """
    <!DOCTYPE html>
    <p id="seen"></p>
    <script>onmessage = event => { document.getElementById('seen').textContent = event.data; };</script>
    <iframe src="probed.html" width="390" height="844" style="border: 0"></iframe>
    """

  private func browser() throws -> Browser {
    let place = try SampleWorkplace()
    let result = try place.run("report", "--format", "html", "--since", "-7")
    let policy = /<meta http-equiv="Content-Security-Policy"[^>]*\/>/
    let probed = result.text.replacing(policy, with: "").replacing("</body>", with: Self.probe + "</body>")
    try place.workplace.write(result.text, to: "report.html")
    try place.workplace.write(probed, to: "probed.html")
    try place.workplace.write(Self.phone, to: "phone.html")
    return Browser(workplace: place.workplace)
  }

  @Test("It is shown completely, without a script, and the browser has no complaints")
  func shown() async throws {
    let outcome = try await browser().open("report.html")
    #expect(outcome.page.contains("<h1>AlignAir, 2026-Q4</h1>"))
    #expect(outcome.page.contains("Serving nothing that is named"))
    #expect(!outcome.page.contains("<script"))
    #expect(!outcome.complaints.contains("Content Security Policy"), "\(outcome.complaints)")
  }

  @Test("On a phone nothing is wider than the screen")
  func phone() async throws {
    let page = try await browser().open("phone.html").page
    #expect(page.contains("width 390, content 390, outside 0,"), "\(page.prefix(300))")
  }

  @Test("It is light for users who prefer light, and dark for users who prefer dark")
  func colours() async throws {
    let browser = try browser()
    let light = try await browser.open("probed.html", "--blink-settings=preferredColorScheme=1").page
    let dark = try await browser.open("probed.html", "--blink-settings=preferredColorScheme=0").page
    #expect(light.contains("page rgb(255, 255, 255)"), "\(light.prefix(200))")
    #expect(dark.contains("page rgb(20, 24, 29)"), "\(dark.prefix(200))")
  }
}
