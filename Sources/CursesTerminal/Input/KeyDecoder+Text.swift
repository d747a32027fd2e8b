import Canvas

/// Text, control characters, and the start of sequences.
extension KeyDecoder {
  /// SS3 and CSI as single bytes. Those of control strings are refused like other bytes that are not text: only their
  /// terminator would end them.
  private static let introducers: Set<UInt8> = [0x8F, 0x9B]

  mutating func takeText(_ byte: UInt8) {
    if byte < 0x20 || byte == 0x7F {
      take(scalars.finish())
      isAlt = false
      if let key = described[[byte]] { return keys.append(key) }
      if byte != Self.escapeByte, described.isBeginning([byte]) {
        state = .described([byte])
      } else {
        takeControl(byte)
      }
      return
    }
    take(scalars.take(byte))
  }

  mutating func take(_ results: [ScalarAssembler.Result]) {
    for result in results {
      switch result {
      case .scalar(let scalar): take(scalar)
      case .broken(let bytes):
        // A byte that starts a sequence in 8-bit terminals never starts a character in UTF-8.
        if case .ground = state, !isAlt, let byte = bytes.first, bytes.count == 1,
          Self.introducers.contains(byte)
        {
          takeIntroducer(Unicode.Scalar(byte))
        } else {
          refuse(bytes)
        }
      }
      isAlt = false
    }
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    // Something earlier in the same results may have started a sequence.
    guard case .ground = state else {
      if let byte = UInt8(exactly: scalar.value) { take(byte) }
      return
    }
    if isAlt {
      keys.append(scalar.isControl ? .unknown : .alt(Character(scalar)))
    } else if scalar.isControl {
      takeIntroducer(scalar)
    } else {
      keys.append(.character(Character(scalar)))
    }
  }

  /// The controls beyond ASCII, each of which stands for Esc and another byte.
  mutating func takeIntroducer(_ scalar: Unicode.Scalar) {
    isEightBit = true
    switch scalar.value {
    case 0x9B: state = .sequence([])
    case 0x8F: state = .application([])
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F:
      state = .string(ControlString(isEightBit: true, introducer: UInt8(scalar.value - 0x40)))
    default: keys.append(.unknown)
    }
  }

  /// Reports that `bytes` are not text, together with those before them.
  mutating func refuse(_ bytes: [UInt8]) {
    if case .refused(.undecodable(let before)) = keys.last {
      keys.removeLast()
      keys.append(.refused(.undecodable(Array((before + bytes).prefix(8)))))
    } else {
      keys.append(.refused(.undecodable(Array(bytes.prefix(8)))))
    }
  }

  mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case 0x00: keys.append(.control(" "))
    case 0x08, 0x7F: keys.append(.backspace)
    case 0x09: keys.append(.tab)
    case 0x0A, 0x0D: keys.append(.enter)
    case Self.escapeByte:
      isEightBit = false
      state = .escape
    case 0x01...0x1A: keys.append(.control(Character(Unicode.Scalar(byte + 0x60))))
    default: keys.append(.control(Character(Unicode.Scalar(byte + 0x40))))
    }
  }
}

extension Unicode.Scalar {
  var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}
