import Testing

@testable import TestSupport

@Suite("headway check-in writes one check-in and prints what it changes")
struct CheckInCommandTests {
  private let log = "check-ins/2026-Q4/streamline-check-in.jsonl"
  private let reference = "streamline-check-in/wait-time"

  @Test("A value with all its attributes, saved by the user")
  func one() throws {
    let place = try SampleWorkplace()
    let before = try place.text(of: log)
    let result = try place.run(
      "check-in", reference, "17.1", "--confidence", "7", "--note", "Third terminal", "--as", "ben")
    #expect(result.status == 0)
    #expect(
      result.lines == [
        "streamline-check-in/wait-time 17.1 min (−0.4) on Wed 18 Nov 2026",
        "50% → 58% of 77% ■ Off track → ▲ At risk: 19 points behind what is expected by now",
        "1 check-in saved.",
      ])
    let after = try place.text(of: log)
    #expect(after.hasPrefix(before))
    #expect(
      after.hasSuffix(
        #""kr":"wait-time","date":"2026-11-18","value":17.1,"of":"20 to -25% min","confidence":7,"by":"ben","note":"Third terminal"}"#
          + "\n"))
    #expect(try place.run("status").text.contains("20 → 17.1 → 15 min"))
  }

  @Test("A value is shown, logged and kept with the zeros that it was typed with")
  func zeros() throws {
    let place = try SampleWorkplace()
    let result = try place.run("check-in", reference, "17.10")
    #expect(result.lines.first == "streamline-check-in/wait-time 17.10 min (−0.4) on Wed 18 Nov 2026")
    #expect(try place.text(of: log).contains(#""value":17.10,"of":"#))
    #expect(try place.run("status").text.contains("20 → 17.10 → 15 min"))
    #expect(try place.run("status", "--json").text.contains(#""value":17.1,"#))
    #expect(try place.run("log", reference).text.contains("  17.10  min  "))
    let kept = try place.run("check-in", reference, "=")
    #expect(kept.lines.first == "streamline-check-in/wait-time 17.10 min (0) on Wed 18 Nov 2026")
  }

  @Test("The last value, kept with =, as of the check-in's own day")
  func kept() throws {
    let place = try SampleWorkplace()
    let result = try place.run("check-in", reference, "=", "--date", "-3")
    #expect(result.lines.first == "streamline-check-in/wait-time 18.1 min (0) on Sun 15 Nov 2026")
    #expect(
      try place.text(of: log).hasSuffix(
        "\"date\":\"2026-11-15\",\"value\":18.1,\"of\":\"20 to -25% min\",\"by\":\"ana\"}\n"))
  }

  @Test("A negative value is a value, a note may start with a hyphen")
  func negative() throws {
    let place = try SampleWorkplace()
    #expect(try place.run("check-in", reference, "-3.5", "--note", "-3 degrees").status == 0)
    #expect(
      try place.text(of: log).hasSuffix(
        "\"value\":-3.5,\"of\":\"20 to -25% min\",\"by\":\"ana\",\"note\":\"-3 degrees\"}\n"))
  }

  @Test("A dry run prints what would change, and writes nothing")
  func dryRun() throws {
    let place = try SampleWorkplace()
    let before = try place.logs()
    let result = try place.run("check-in", reference, "17.1", "--dry-run")
    #expect(result.lines.first == "streamline-check-in/wait-time 17.1 min (−0.4) on Wed 18 Nov 2026")
    #expect(result.lines.last == "1 check-in, not saved: this was a dry run.")
    #expect(try place.logs() == before)
  }

  @Test("In a past cycle it is judged by that cycle, and is late")
  func cycleThatIsOver() throws {
    let place = try SampleWorkplace()
    let result = try place.run("check-in", "beds-and-meals/room-found", "96", "--date", "2026-11-01")
    #expect(result.status == 0)
    #expect(result.lines.contains("late: it was due on 30 Sep"))
    #expect(result.text.contains(" of 100%"))
    #expect(try place.text(of: "check-ins/2026-Q3/beds-and-meals.jsonl").contains("\"value\":96,"))
  }

  @Test("The North Star's own measure is checked in on by its name")
  func northStar() throws {
    let place = try SampleWorkplace()
    let result = try place.run("check-in", "north-star", "40")
    #expect(result.lines.first == "north-star 40 NPS (+3) on Wed 18 Nov 2026")
    #expect(
      try place.text(of: "check-ins/north-star.jsonl").hasSuffix(
        "\"value\":40,\"of\":\"31 to 50 NPS\",\"by\":\"ana\"}\n"))
  }

  @Test("JSON has the same for other programs")
  func json() throws {
    let place = try SampleWorkplace()
    let text = try place.run("check-in", reference, "17.1", "--json").text
    #expect(text.hasPrefix("{\"saved\":true,\"check_ins\":[{\"id\":\"01"))
    #expect(
      text.contains(
        """
        "key_result":"streamline-check-in/wait-time","date":"2026-11-18","value":17.1,"unit":"min",
        """.trimmingSuffix("\n")))
    #expect(text.contains("\"status\":\"off_track\""))
    #expect(text.contains("\"status\":\"at_risk\""))
  }

  @Test("If the locale is not UTF-8, the output is the same in ASCII")
  func ascii() throws {
    let place = try SampleWorkplace()
    let text = try place.run("check-in", reference, "17.1", environment: ["LC_ALL": "C"]).text
    #expect(text.allSatisfy { $0.isASCII })
    #expect(text.contains("50% -> 58% of 77%"))
  }

  @Test(
    "Invalid input is reported in a sentence, and nothing is written",
    arguments: [
      (
        ["streamline-check-in/wait-tme", "1"],
        "streamline-check-in has no key result 'wait-tme'; did you mean 'streamline-check-in/wait-time'?"
      ),
      (["streamline-chek-in/wait-time", "1"], "did you mean 'streamline-check-in/wait-time'?"),
      (["wait-time", "1"], "'wait-time' needs its objective before it: streamline-check-in/wait-time"),
      (["streamline-check-in", "1"], "say which key result: streamline-check-in/wait-time, "),
      (["nort-star", "1"], "did you mean 'north-star'?"),
      (["streamline-check-in/wait-time"], "or = to keep the last one"),
      (["streamline-check-in/wait-time", ""], "or = to keep the last one"),
      (["streamline-check-in/wait-time", "17,5"], "value: a comma is never read; write 17.5"),
      (["streamline-check-in/wait-time", "3,000"], "value: a comma is never read; write 3000 or 3"),
      (["streamline-check-in/wait-tme", "3,000"], "value: a comma is never read; write 3000 or 3"),
      (
        ["streamline-check-in/wait-time", "1", "--confidence", "11"],
        "confidence: a whole number from 0 to 10"
      ),
      (["streamline-check-in/wait-time", "1", "--date", "2026-11-19"], "date: in the future"),
      (["streamline-check-in/wait-time", "1", "--date", "2026-06-30"], "date: before its time"),
      (["streamline-check-in/wait-time", "1", "--from", "-"], "--from brings its own key results"),
      (["--note", "x"], "belong to one check-in; say which key result"),
      ([], "<stdin> holds no check-ins"),
    ])
  func faults(arguments: [String], sentence: String) throws {
    let place = try SampleWorkplace()
    let before = try place.logs()
    let result = try place.run(all: ["check-in"] + arguments)
    #expect(result.status == 64)
    #expect(result.text.contains(sentence), "\(result.text)")
    #expect(try place.logs() == before)
  }

  @Test("A slip in a name causes a warning, because it stays in the log; a new name does not")
  func author() throws {
    let place = try SampleWorkplace()
    let warned = try place.run("check-in", reference, "17.1", "--as", "bne")
    #expect(warned.status == 0)
    #expect(warned.text.contains("headway: warning: unknown person 'bne'; did you mean 'ben'?"))
    #expect(try !place.run("check-in", reference, "17.1", "--as", "maximilian").text.contains("warning"))
    let batch = try place.run("check-in", input: "kr,value,by\n\(reference),17,bne\n")
    #expect(batch.status == 0)
    #expect(batch.text.contains("<stdin>:2:34: warning: unknown person 'bne'; did you mean 'ben'?"))
  }

  @Test("What is not found may be in an unreadable file, and then its faults are reported")
  func unreadable() throws {
    let place = try SampleWorkplace()
    try place.workplace.write("objective: [", to: "okrs/objectives/2026-Q4/calm-cabin.yaml")
    let result = try place.run("check-in", "calm-cabin/old-defects", "80")
    #expect(result.status == 64)
    #expect(result.text.contains("objectives/2026-Q4/calm-cabin.yaml:2:1: error: "))
    let other = try place.run("check-in", "calm-cbin/old-defects", "80")
    #expect(other.text.contains("could not be read; 'headway status' shows what"))
    #expect(try place.run("check-in", reference, "17.1").status == 0)
  }

  @Test("Nothing is written to a workspace of a newer format, and a dry run says so too")
  func newerFormat() throws {
    let place = try SampleWorkplace()
    let manifest = try place.text(of: "headway.yaml")
    try place.workplace.write(
      manifest.replacing("headway: 1", with: "headway: 2"), to: "okrs/headway.yaml")
    for arguments in [[reference, "17.1"], [reference, "17.1", "--dry-run"]] {
      let result = try place.run(all: ["check-in"] + arguments)
      #expect(result.status == 65)
      #expect(result.text.contains("have version 2 of the format"))
    }
  }

  @Test("A reference cannot act on the terminal")
  func hostileReference() throws {
    let text = try SampleWorkplace().run("check-in", "a\u{1B}[2Jb/c", "1").text
    #expect(!text.contains("\u{1B}"))
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
