import FileStore
import OKRModel
import Testing

private let path = WorkspaceFixture.objectivePath

@Suite("Faults in a file that is not YAML")
struct YAMLFaultTests {
  @Test(
    "the fault is reported in plain words, in its place",
    arguments: [
      (
        "objective: Faster: always\n",
        "1:18: error: this ': ' stands in text without quotes; put the text in quotes, or check the indentation"
      ),
      ("objective: @home\n", "1:12: error: text cannot begin with this character; put it in quotes"),
      ("objective: A\n\tstage: book\n", "2:1: error: a tab stands in the indentation; use blanks"),
      (
        "objective: \"never closed\nstage: book\n",
        "1:12: error: the quote that begins here is never closed; close it"
      ),
      ("outcomes: [a, b\nstage: book\n", "2:6: error: a ',' or ']' is missing in this list"),
      ("lifts: {a: b\nstage: book\n", "2:6: error: a ',' or '}' is missing in this mapping"),
      (
        "objective: A\n  stage: book\n",
        "2:8: error: this ': ' stands in text without quotes; put the text in quotes, or check the indentation"
      ),
      ("key-results:\n  - a\n - b\n", "3:2: error: this line is not indented like those that it belongs to"),
      (
        "objective: \"a\\qb\"\n",
        "1:14: error: this escape after '\\' is not known in double quotes; use single quotes"
      ),
      (
        "objective: *bold*\n",
        "1:12: error: text that begins with '*', '&' or '!' means something else in YAML; put it in quotes"
      ),
      (
        "objective: *bold\n",
        "1:12: error: this alias repeats a value that has no name; put text that begins with '*' in quotes"
      ),
      (
        "objective: A\n---\nobjective: B\n",
        "2:1: error: a second document begins here; a file holds one, so remove the '---'"
      ),
      ("? [a]\n: b\n", "1:3: error: a key must be text; write it as 'key: value'"),
      ("just text\n", "1:1: error: this objective must be a mapping of keys such as 'title: …', not text"),
      (
        "<<<<<<< HEAD\nobjective: A\n=======\nobjective: B\n>>>>>>> other\n",
        "1:1: error: git left a merge conflict here; keep what is right and remove the lines with the markers"
      ),
    ])
  func faults(text: String, sentence: String) throws {
    #expect(try WorkspaceFixture([path: text]).sentences == ["\(path):\(sentence)"])
  }

  @Test("a repeated key is reported, the first counts, and nothing else is lost")
  func repeatedKeys() throws {
    let text = """
      objective: First
      stage: book
      objective: Second
      key-results:
        - id: a
          title: A
          target: 1
          title: Again
        - {id: b, target: 2, title: B, target: 3}
      objective: Third

      """
    let fixture = try WorkspaceFixture([path: text])
    #expect(
      fixture.sentences == [
        "\(path):3:1: error: duplicate key 'objective'; it is already on line 1, and this one does not count",
        "\(path):8:5: error: duplicate key 'title'; it is already on line 6, and this one does not count",
        "\(path):9:34: error: duplicate key 'target'; it is already on line 9, and this one does not count",
        "\(path):10:1: error: duplicate key 'objective'; it is already on line 1, and this one does not count",
      ])
    let objective = try #require(fixture.read().workspace.objectives.first)
    #expect(objective.title == "First")
    #expect(objective.keyResults.map(\.title) == ["A", "B"])
  }
}
