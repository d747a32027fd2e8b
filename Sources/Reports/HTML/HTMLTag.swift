/// The elements that a report is made of. None of them can run a script or fetch anything.
enum HTMLTag: String {
  case html, head, body, meta, title, style
  case header, main, section, article, footer
  case h1, h2, h3, h4, p, ul, li, div, span, strong
  case table, caption, thead, tbody, tr, th, td
  case details, summary, figure
  case svg, desc, rect, line, polyline, circle, text

  /// Whether it is written without an end tag.
  var isVoid: Bool {
    switch self {
    case .meta, .rect, .line, .polyline, .circle: true
    default: false
    }
  }

  /// Whether a line break after it is invisible.
  var isBlock: Bool {
    switch self {
    case .span, .strong, .text, .title, .desc, .summary: false
    default: true
    }
  }
}
