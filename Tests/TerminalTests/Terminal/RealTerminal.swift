import Testing

/// The suites that start the real program in a real terminal: one test at a time, so that they starve neither each
/// other nor the rest.
@Suite("In a real terminal", .serialized)
enum RealTerminal {}
