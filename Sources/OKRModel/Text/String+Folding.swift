extension String {
  /// The text without differences that readers overlook: case, accents of Latin letters, and the width of full-width
  /// letters.
  var foldedForReading: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let plain = PlainLetters.letter(of: scalar) {
        folded.append(plain)
      } else if scalar.properties.canonicalCombiningClass == .notReordered {
        let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
        folded.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
      }
    }
    return String(folded).lowercased()
  }
}

/// Latin letters with accents as single scalars, each with its plain form, by the canonical decompositions of Unicode.
private enum PlainLetters {
  /// The plain letters of the scalars from U+00C0 on; a point for one without.
  private static let latin = Array(
    """
    aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y\
    aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll.\
    ...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.\
    ................................oo.............uu...............\
    .............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy
    """.utf8)
  /// The same from U+1E00 on.
  private static let additional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """.utf8)

  /// The letter without its accents; nil for a scalar that is not a Latin letter with accents.
  static func letter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = Int(scalar.value)
    let (table, index) = value >= 0x1E00 ? (additional, value - 0x1E00) : (latin, value - 0xC0)
    guard table.indices.contains(index), table[index] != UInt8(ascii: ".") else { return nil }
    return Unicode.Scalar(table[index])
  }
}
