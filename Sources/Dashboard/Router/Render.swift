public import Canvas

extension State {
  /// The smallest size that a screen fits in; on anything smaller a card says so.
  public static let minimumSize = FrameLayout.minimum

  /// The whole screen as it should look.
  public func render(theme: Theme) -> Frame {
    var painter = Painter(
      size: size, theme: theme, glyphs: app.surface.glyphs, measure: app.surface.measure)
    if app.surface.isLargeEnough {
      drawScreen(into: &painter)
    } else {
      TooSmallCard(state: self).draw(into: &painter)
    }
    return painter.frame
  }

  private func drawScreen(into painter: inout Painter) {
    let layout = FrameLayout(size: size, cardRows: app.surface.cardRows)
    HeaderView(state: self).draw(into: &painter, in: layout.header)
    if let shown = screens[screen] {
      shown.drawBanner(into: &painter, in: layout.banner, app)
      shown.draw(into: &painter, in: layout.body, app)
      painter.mark(shown.filter(app).marks, in: layout.body)
    }
    if let tour { TourCard(app: app, tour: tour).draw(into: &painter, in: layout.card) }
    FooterView(state: self).draw(into: &painter, in: layout.footer)
    overlays.last?.draw(into: &painter, in: layout.body, app)
    ToastView(state: self).draw(into: &painter, in: layout.body)
  }
}
