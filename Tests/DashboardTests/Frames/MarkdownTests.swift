import Dashboard
import Testing
import Wording

@Suite("In Markdown a text is text and nothing else")
struct MarkdownTests {
  @Test(
    "Characters that Markdown or HTML would interpret",
    arguments: [
      ("Stop *all* <b>queues</b> [now](x)", "Stop \\*all\\* \\<b\\>queues\\</b\\> \\[now\\](x)"),
      ("a | b ~~c~~ `d` $e$ \\ & #f", "a \\| b \\~\\~c\\~\\~ \\`d\\` \\$e\\$ \\\\ \\& \\#f"),
    ])
  func signs(text: String, escaped: String) {
    #expect(Markdown.escaped(text) == escaped)
  }

  @Test(
    "Addresses, which some renderers turn into links",
    arguments: [
      ("see https://x.example/1", "see https\\://x\\.example/1"), ("WWW.x.example", "WWW\\.x\\.example"),
      ("x.example, 4.5 of 5. Done", "x\\.example, 4.5 of 5. Done"),
      ("ana@x.example", "`ana@x.example`"), ("(Mail ana@x.example.)", "(Mail `ana@x.example`.)"),
      ("mailto:ana@x.example", "`mailto:ana@x.example`"), ("ask @ana *now*", "ask `@ana` \\*now\\*"),
      ("like #12 and a/b#3", "like `#12` and `a/b#3`"), ("a\\@b `@c`", "a\\\\`@b` \\``@c`\\`"),
      ("5 @ 3 €, # and @", "5 \\@ 3 €, \\# and \\@"),
    ])
  func addresses(text: String, escaped: String) {
    #expect(Markdown.escaped(text) == escaped)
  }

  @Test(
    "Characters that would turn a line that starts with them into a list or a heading",
    arguments: [
      ("- one", "\\- one"), ("+ one", "\\+ one"), ("1. one", "1\\. one"), ("2) one", "2\\) one"),
      ("===", "\\==="), ("---", "\\---"),
    ])
  func lines(text: String, escaped: String) {
    #expect(Markdown.escaped(text) == escaped)
  }

  @Test(
    "Everything else stays as it was written",
    arguments: ["17.5 → 15 min", "-0.6", "a - b: c (d)!", "3:1", ""])
  func plain(text: String) {
    #expect(Markdown.escaped(text) == text)
  }
}
