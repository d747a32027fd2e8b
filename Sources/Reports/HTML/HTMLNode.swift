/// A piece of an HTML page that is also well-formed XML.
///
/// Nothing can be written unescaped: tags and names of attributes are the program's own, and so is every style, which
/// must be a literal in the source.
indirect enum HTMLNode {
  case element(HTMLTag, attributes: [(name: StaticString, value: String)], children: [HTMLNode])
  case text(String)
  case style(StaticString)

  /// Makes an element; attributes without a value are left out.
  static func make(
    _ tag: HTMLTag, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ children: HTMLNode...
  ) -> HTMLNode {
    make(tag, attributes, children)
  }

  /// The same with a list of children.
  static func make(
    _ tag: HTMLTag, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ children: [HTMLNode]
  ) -> HTMLNode {
    let present = attributes.compactMap { name, value in value.map { (name: name, value: $0) } }
    return .element(tag, attributes: present, children: children)
  }

  /// Adds the piece to `page`.
  func write(to page: inout String) {
    switch self {
    case .text(let text): page += HTMLText.escaped(text)
    case .style(let style): page += "<style>\n\(style)\n</style>\n"
    case .element(let tag, let attributes, let children):
      page += "<\(tag.rawValue)"
      for attribute in attributes {
        page += " \(attribute.name)=\"\(HTMLText.escaped(attribute.value))\""
      }
      if tag.isVoid {
        page += " />"
      } else {
        page += ">"
        for child in children { child.write(to: &page) }
        page += "</\(tag.rawValue)>"
      }
      if tag.isBlock { page += "\n" }
    }
  }
}

extension HTMLNode: ExpressibleByStringInterpolation {
  /// A piece of text.
  init(stringLiteral value: String) { self = .text(value) }
}
