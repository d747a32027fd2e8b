import Canvas
import Foundation

/// Eyes: how light looks to people who lack one of the three kinds of cones, and to those who have them all.
///
/// The matrices are those for a severity of 1 of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and
/// Computer Graphics 15 (6), 2009.
enum ColourVision: CaseIterable {
  case usual, protanopia, deuteranopia, tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// The light that looks to normal eyes as `light` does to these.
  private func seen(_ light: Light) -> Light {
    let parts = matrix.map { row in
      min(1, max(0, row[0] * light.red + row[1] * light.green + row[2] * light.blue))
    }
    return Light(red: parts[0], green: parts[1], blue: parts[2])
  }

  /// The distance of two colours for these eyes in CIE L*a*b* (ΔE*ab of 1976). About 2.3 is just noticeable. Nil if one
  /// of them is the terminal's own.
  func distance(_ first: Color, _ second: Color) -> Double? {
    guard let first = first.light, let second = second.light else { return nil }
    let (one, other) = (seen(first).lab, seen(second).lab)
    return zip(one, other).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }
}

extension Light {
  /// The coordinates in CIE L*a*b* for the white point D65.
  fileprivate var lab: [Double] {
    func root(_ value: Double) -> Double {
      value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }
    let x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }
}
