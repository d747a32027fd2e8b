public import Canvas

extension State {
  /// The least that a dashboard fits in; on anything smaller a card says so.
  public static let minimumSize = DashboardLayout.minimum

  /// The whole screen as it is to look.
  public func render(theme: Theme, glyphs: Glyphs, measure: TextMeasure) -> Frame {
    var painter = Painter(size: size, theme: theme, glyphs: glyphs, measure: measure)
    if size.columns < DashboardLayout.minimum.columns || size.rows < DashboardLayout.minimum.rows {
      TooSmallCard(state: self).draw(into: &painter)
    } else {
      drawScreen(into: &painter)
    }
    return painter.frame
  }

  private func drawScreen(into painter: inout Painter) {
    let layout = DashboardLayout(state: self)
    HeaderView(state: self).draw(into: &painter, in: layout.header)
    if screen == .checkIns, let sweep {
      SweepProgressView(sweep: sweep).draw(into: &painter, in: layout.northStar)
      SweepView(state: self, sweep: sweep).draw(into: &painter, in: layout.body)
    } else if screen == .alignment, let alignment, let trace {
      NorthStarView(state: self).draw(into: &painter, in: layout.northStar)
      AlignmentView(state: self, alignment: alignment, graph: trace).draw(into: &painter, in: layout.body)
    } else if screen == .standUp, let standUp {
      StandUpProgressView(state: self, standUp: standUp).draw(into: &painter, in: layout.northStar)
      StandUpView(state: self, standUp: standUp).draw(into: &painter, in: layout.body)
    } else if screen == .gaps, let gaps {
      GapsCountView(state: self, gaps: gaps).draw(into: &painter, in: layout.northStar)
      GapsView(state: self, gaps: gaps).draw(into: &painter, in: layout.body)
    } else {
      NorthStarView(state: self).draw(into: &painter, in: layout.northStar)
      drawDashboard(layout, into: &painter)
    }
    FooterView(state: self).draw(into: &painter, in: layout.footer)
    drawOverlay(in: layout, into: &painter)
    ToastView(state: self).draw(into: &painter, in: layout.body)
  }

  private func drawDashboard(_ layout: DashboardLayout, into painter: inout Painter) {
    if browser.isZoomed {
      ZoomedDetailsView(state: self).draw(into: &painter, in: layout.body)
    } else {
      drawPanes(layout, into: &painter)
    }
  }

  private func drawPanes(_ layout: DashboardLayout, into painter: inout Painter) {
    StagesPane(state: self, layout: layout).draw(into: &painter)
    ObjectivesPane(state: self, layout: layout).draw(into: &painter)
    KeyResultsPane(state: self, layout: layout).draw(into: &painter)
    DetailsView(state: self).draw(into: &painter, layout: layout)
  }

  private func drawOverlay(in layout: DashboardLayout, into painter: inout Painter) {
    switch overlay {
    case .checkIn(let form): CheckInFormView(state: self, form: form).draw(into: &painter, in: layout.body)
    case .action(let form): ActionFormView(state: self, form: form).draw(into: &painter, in: layout.body)
    case .fields(let form): FieldFormView(state: self, form: form).draw(into: &painter, in: layout.body)
    case .menu(let menu): CommandMenuView(state: self, menu: menu).draw(into: &painter, in: layout.body)
    case .links(let links, let position):
      LinksView(links: links, position: position).draw(into: &painter, in: layout.body)
    case .messages(let scroll):
      MessagesView(state: self).draw(into: &painter, in: layout.body, scroll: scroll)
    case .explanation(let path):
      ExplanationView(state: self, path: path).draw(into: &painter, in: layout.body)
    case .trail(let trail):
      if let trace {
        TrailView(state: self, trail: trail, graph: trace).draw(into: &painter, in: layout.body)
      }
    case .question(let question):
      QuestionView(state: self, question: question).draw(into: &painter, in: layout.body)
    case .filterLine, nil: break
    }
  }
}
