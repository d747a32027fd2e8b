import Yams

/// Explains in plain words what the YAML parser found wrong, and what to do about it.
struct YAMLFaultWording {
  let source: SourceText

  func fault(for error: YamlError) -> YAMLComposer.Fault {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return fault(problem, at: place(mark), context: context)
    case .reader(let problem, let offset, _, _):
      let message = Self.advice[problem] ?? "this is not valid YAML: \(problem)"
      return YAMLComposer.Fault(message: message, place: offset.map(source.place(ofCharacter:)))
    default:
      return YAMLComposer.Fault(message: "this is not valid YAML", place: nil)
    }
  }

  private func fault(_ problem: String, at place: Place, context: YamlError.Context?) -> YAMLComposer.Fault {
    if let marker = conflictMarker { return marker }
    if let context,
      problem == "found unexpected end of stream" || problem == "found unexpected document indicator"
    {
      return YAMLComposer.Fault(
        message: "the quote that begins here is never closed; close it", place: self.place(context.mark))
    }
    if let context, problem == "did not find expected alphabetic or numeric character" {
      return YAMLComposer.Fault(
        message: "text that begins with '*', '&' or '!' means something else in YAML; put it in quotes",
        place: self.place(context.mark))
    }
    if source.line(place.line)?.prefix(while: \.isWhitespace).contains("\t") == true {
      return YAMLComposer.Fault(message: "a tab stands in the indentation; use blanks", place: place)
    }
    return YAMLComposer.Fault(
      message: Self.advice[problem] ?? "this is not valid YAML: \(problem)", place: place)
  }

  /// The first conflict marker of an unresolved merge, which explains more than anything else.
  private var conflictMarker: YAMLComposer.Fault? {
    for number in 1...source.lineCount where source.line(number)?.hasPrefix("<<<<<<< ") == true {
      return YAMLComposer.Fault(
        message: "git left a merge conflict here; keep what is right and remove the lines with the markers",
        place: Place(line: number, column: 1))
    }
    return nil
  }

  private func place(_ mark: Mark) -> Place {
    Place(line: mark.line, column: mark.column)
  }

  private static let indentation = "this line is not indented like those that it belongs to"

  private static let advice = [
    "mapping values are not allowed in this context":
      "this ': ' stands in text without quotes; put the text in quotes, or check the indentation",
    "mapping keys are not allowed in this context":
      "this '?' begins something else in YAML; put the text in quotes",
    "did not find expected key": indentation,
    "did not find expected '-' indicator": indentation,
    "found character that cannot start any token": "text cannot begin with this character; put it in quotes",
    "could not find expected ':'": "a ':' is missing after this key, or the line before it is not finished",
    "did not find expected ',' or '}'": "a ',' or '}' is missing in this mapping",
    "did not find expected ',' or ']'": "a ',' or ']' is missing in this list",
    "did not find expected node content": "a value is missing here",
    "found unknown escape character":
      "this escape after '\\' is not known in double quotes; use single quotes",
    "found undefined alias":
      "this alias repeats a value that has no name; put text that begins with '*' in quotes",
    "but found another document": "a second document begins here; a file holds one, so remove the '---'",
    "control characters are not allowed": "a control character stands here; remove it",
    "block sequence entries are not allowed in this context":
      "a list cannot begin here; put it on the next line",
  ]
}
