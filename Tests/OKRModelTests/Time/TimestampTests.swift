import OKRModel
import Testing

@Suite("Timestamps")
struct TimestampTests {
  @Test(
    "An instant is read as RFC 3339 writes it",
    arguments: [
      ("1970-01-01T00:00:00Z", 0),
      ("2026-11-16T09:12:03Z", 1_794_820_323_000),
      ("2026-11-16T09:12:03.5Z", 1_794_820_323_500),
      ("2026-11-16T09:12:03.042Z", 1_794_820_323_042),
      ("2026-11-16T09:12:03.0429999Z", 1_794_820_323_042),
      ("2026-11-16T10:12:03+01:00", 1_794_820_323_000),
      ("2026-11-16T03:42:03-05:30", 1_794_820_323_000),
      ("2026-11-16t09:12:03z", 1_794_820_323_000),
      ("2026-11-16 09:12:03Z", 1_794_820_323_000),
      ("1969-12-31T23:59:59Z", -1_000),
      ("2016-12-31T23:59:60Z", 1_483_228_800_000),
    ] as [(String, Int64)])
  func reads(text: String, milliseconds: Int64) throws {
    #expect(try #require(Timestamp(text)).milliseconds == milliseconds)
  }

  @Test(
    "What is not an instant is not read as one",
    arguments: [
      "", "2026-11-16", "2026-11-16T09:12:03", "2026-11-16T09:12Z", "2026-11-16X09:12:03Z",
      "2026-11-16T24:00:00Z",
      "2026-11-16T09:60:00Z", "2026-11-16T09:00:61Z", "2026-11-31T09:00:00Z", "2026-11-16T09:12:03.Z",
      "2026-11-16T09:12:03+0100", "2026-11-16T09:12:03+24:00", "2026-11-16T09:12:03+01:60",
      "2026-11-16T09:12:03ZZ",
      "2026-11-16T09:12:03*01:00", "2026-11-16T0x:12:03Z", "2026-11-16T09-12-03Z", "2026-11-16T09:12:03.5",
    ])
  func refuses(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test("An instant is written so that it reads back the same")
  func roundTrip() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2_000 {
      let instant = Timestamp(
        milliseconds: Int64.random(in: -5_000_000_000_000...5_000_000_000_000, using: &random))
      #expect(Timestamp(instant.description) == instant)
    }
  }

  @Test("Milliseconds are written only if there are some")
  func writes() {
    #expect(Timestamp(milliseconds: 1_794_820_323_000).description == "2026-11-16T09:12:03Z")
    #expect(Timestamp(milliseconds: 1_794_820_323_042).description == "2026-11-16T09:12:03.042Z")
    #expect(Timestamp(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
  }

  @Test(
    "An instant beyond the years 1 to 9999 is the nearest one in them", arguments: [Int64.max, Int64.min])
  func extremes(milliseconds: Int64) {
    let instant = Timestamp(milliseconds: milliseconds)
    #expect(Timestamp(instant.description) == instant)
    #expect(instant.description == (milliseconds > 0 ? "9999-12-31T23:59:59.999Z" : "0001-01-01T00:00:00Z"))
  }

  @Test("An offset that leads out of the years 1 to 9999 does no harm")
  func offsetAtTheEnds() {
    #expect(Timestamp("9999-12-31T23:59:59-23:59")?.description == "9999-12-31T23:59:59.999Z")
    #expect(Timestamp("0001-01-01T00:00:00+23:59")?.description == "0001-01-01T00:00:00Z")
  }

  @Test("Instants are in order of time")
  func order() {
    #expect(Timestamp(milliseconds: 1) < Timestamp(milliseconds: 2))
    #expect(!(Timestamp(milliseconds: 2) < Timestamp(milliseconds: 2)))
  }
}
