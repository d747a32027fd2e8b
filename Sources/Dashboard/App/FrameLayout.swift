import Canvas

/// Where header, banner, body and key line of every screen stand.
struct FrameLayout {
  /// The least that a screen fits in; below it a card says so.
  static let minimum = Size(columns: 40, rows: 10)

  let header: Rect
  /// The second line, of which each screen makes something.
  let banner: Rect
  /// All between the banner and the key line.
  let body: Rect
  let footer: Rect

  init(size: Size) {
    let rows = Rect(size).split(topRows: 1)
    let more = rows.bottom.split(topRows: 1)
    let rest = more.bottom.split(topRows: more.bottom.size.rows - 1)
    header = rows.top
    banner = more.top
    body = rest.top
    footer = rest.bottom
  }
}

extension Surface {
  /// The part of the surface that a screen fills.
  var body: Rect { FrameLayout(size: size).body }

  /// Whether a screen fits in at all.
  var isLargeEnough: Bool {
    size.columns >= FrameLayout.minimum.columns && size.rows >= FrameLayout.minimum.rows
  }
}
