/// How a report looks: light and dark, on a phone and in print.
enum ReportStyle {
  /// The whole style sheet, a literal: nothing from a file can get into it.
  static let text: StaticString = """
    :root {
      --page: #ffffff; --ink: #1b1f24; --muted: #57606a; --rule: #d0d7de; --track: #e6eaef; --band: #dbe9f7;
      --accent: #0b57a4; --off_track: #b42318; --at_risk: #855600; --stale: #6b3fa0; --on_track: #1a6b34;
      --done: #0b57a4; --no_data: #57606a; --not_started: #57606a; --closed: #57606a;
    }
    @media screen { :root { color-scheme: light dark; } }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --page: #14181d; --ink: #e6edf3; --muted: #9aa7b4; --rule: #37404a; --track: #2b333c; --band: #1f3347;
        --accent: #79b8ff; --off_track: #ff8a80; --at_risk: #f0b429; --stale: #cba6f7; --on_track: #6fdc8c;
        --done: #79b8ff; --no_data: #9aa7b4; --not_started: #9aa7b4; --closed: #9aa7b4;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: 1rem; max-width: 64rem; background: var(--page); color: var(--ink);
      font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
    }
    h1, h2, h3, h4 { line-height: 1.25; margin: 0 0 .5rem; }
    h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 2px solid var(--rule); }
    h3 { margin-top: 1.75rem; }
    h4 { font-size: 1rem; }
    p, ul { margin: 0 0 .75rem; }
    ul { padding-left: 1.25rem; }
    .muted, caption { color: var(--muted); }
    .small { font-size: .875rem; }
    th .muted { font-weight: 400; }
    li { margin-bottom: .4rem; }
    .star { font-size: 1.25rem; }
    table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; }
    caption { text-align: left; font-weight: 600; padding: .5rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .4rem .5rem .4rem 0; border-top: 1px solid var(--rule); }
    th { font-weight: 600; }
    thead th { border-top: 0; font-size: .875rem; color: var(--muted); }
    .progress { width: 34%; }
    .state { width: 27%; }
    .status { font-weight: 600; white-space: nowrap; }
    .off_track { color: var(--off_track); }
    .at_risk { color: var(--at_risk); }
    .stale { color: var(--stale); }
    .on_track { color: var(--on_track); }
    .done { color: var(--done); }
    .no_data { color: var(--no_data); }
    .not_started { color: var(--not_started); }
    .closed { color: var(--closed); }
    .bar { display: block; width: 100%; max-width: 20rem; height: .75rem; margin: .35rem 0; }
    .bar .track { fill: var(--track); }
    .bar .fill { fill: var(--accent); }
    .bar .mark { stroke: var(--ink); stroke-width: 2; vector-effect: non-scaling-stroke; }
    .bar .unknown {
      stroke: var(--muted); stroke-width: 2; stroke-dasharray: 2 4; vector-effect: non-scaling-stroke;
    }
    .results { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
    .result { border: 1px solid var(--rule); border-radius: .5rem; padding: .75rem; min-width: 0; }
    figure { margin: 0 0 .5rem; }
    .chart { display: block; width: 100%; height: auto; max-width: 32rem; }
    .chart text {
      font: 11px system-ui, sans-serif; fill: var(--muted); stroke: var(--page); stroke-width: 3px; paint-order: stroke;
    }
    .chart .grid { stroke: var(--rule); stroke-width: .6; }
    .chart .axis { stroke: var(--muted); stroke-width: 1; }
    .chart .band { fill: var(--band); }
    .chart .target { stroke: var(--accent); stroke-width: 1.5; }
    .chart .expected { stroke: var(--muted); stroke-width: 1.3; stroke-dasharray: 7 4; }
    .chart .forecast { stroke: var(--ink); stroke-width: 1.8; stroke-dasharray: .1 4.5; stroke-linecap: round; }
    .chart .ring { fill: var(--page); stroke: var(--ink); stroke-width: 1.4; }
    .chart .checkins { fill: none; stroke: var(--ink); stroke-width: 1.8; }
    .chart .dot { fill: var(--ink); }
    details { font-size: .875rem; }
    summary { cursor: pointer; color: var(--accent); }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; }
      .result, li, tr { break-inside: avoid; }
      h2, h3, h4 { break-after: avoid; }
      details { display: none; }
    }
    """
}
