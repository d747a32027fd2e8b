import Canvas

/// Where the header, banner, body and key line of every screen are.
struct FrameLayout {
  /// The smallest size that a screen fits in; below it a card says so.
  static let minimum = Size(columns: 40, rows: 10)

  let header: Rect
  /// The second line, whose contents depend on the screen.
  let banner: Rect
  /// Everything between the banner and the key line, or the card above that.
  let body: Rect
  /// The card of the tour; empty without one.
  let card: Rect
  let footer: Rect

  init(size: Size, cardRows: Int = 0) {
    let rows = Rect(size).split(topRows: 1)
    let more = rows.bottom.split(topRows: 1)
    let rest = more.bottom.split(topRows: more.bottom.size.rows - 1)
    header = rows.top
    banner = more.top
    let parts = rest.top.split(topRows: rest.top.size.rows - cardRows)
    body = parts.top
    card = parts.bottom
    footer = rest.bottom
  }
}

extension Surface {
  /// The part of the surface that a screen fills.
  var body: Rect { FrameLayout(size: size, cardRows: cardRows).body }

  /// Whether a screen fits in at all.
  var isLargeEnough: Bool {
    size.columns >= FrameLayout.minimum.columns && size.rows >= FrameLayout.minimum.rows
  }
}
