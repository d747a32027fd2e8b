import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page as a strict XML parser sees it.
final class HTMLPage: NSObject, XMLParserDelegate {
  /// An element with its attributes and all text in it.
  final class Element {
    let name: String
    let attributes: [String: String]
    var text = ""
    var children: [Element] = []

    init(name: String, attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    /// It and everything in it.
    var all: [Element] { [self] + children.flatMap(\.all) }
  }

  private let root = Element(name: "", attributes: [:])
  private var open: [Element] = []

  /// Parses `text`; a text that is not well-formed is a test issue.
  init(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    super.init()
    open = [root]
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    let isWellFormed = parser.parse()
    #expect(
      isWellFormed, "line \(parser.lineNumber): \(String(describing: parser.parserError))",
      sourceLocation: sourceLocation)
  }

  /// Every element.
  var elements: [Element] { root.children.flatMap(\.all) }

  /// The elements of this name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// All readable text.
  var text: String { root.text }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let element = Element(name: name, attributes: attributes)
    open.last?.children.append(element)
    open.append(element)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    for element in open { element.text += string }
  }
}
