import Canvas
import Testing

@Suite("Colours on terminals with fewer of them")
struct ColorFallbackTests {
  private func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Color {
    .rgb(red: red, green: green, blue: blue)
  }

  @Test("True colours become the nearest fixed ones of a palette of 256")
  func palette() {
    #expect(rgb(0, 0, 0).fallback(toPaletteOf: 256) == .indexed(16))
    #expect(rgb(255, 255, 255).fallback(toPaletteOf: 256) == .indexed(231))
    #expect(rgb(255, 0, 0).fallback(toPaletteOf: 256) == .indexed(196))
    #expect(rgb(0x5F, 0x87, 0xAF).fallback(toPaletteOf: 256) == .indexed(67))
    #expect(rgb(0x12, 0x12, 0x12).fallback(toPaletteOf: 256) == .indexed(233))
    #expect(rgb(0x60, 0x88, 0xAD).fallback(toPaletteOf: 256) == .indexed(67))
  }

  @Test(
    "True colours become the nearest of the terminal's sixteen",
    arguments: [
      (0xB3261E, 1), (0x2A662D, 2), (0xFF5555, 9), (0x0B5C9E, 6), (0x000000, 0), (0xFFFFFF, 15),
      (0x808080, 8),
    ] as [(UInt32, UInt8)])
  func sixteen(hex: UInt32, index: UInt8) {
    let color = rgb(UInt8(hex >> 16), UInt8(hex >> 8 & 0xFF), UInt8(hex & 0xFF))
    #expect(color.fallback(toPaletteOf: 16) == .indexed(index))
  }

  @Test("A background that is nearly black becomes black, regardless of its hue", arguments: [8, 16])
  func nearlyBlack(count: Int) {
    #expect(rgb(0, 0x2B, 0x36).fallback(toPaletteOf: count) == .indexed(0))
    #expect(rgb(0x2E, 0x00, 0x00).fallback(toPaletteOf: count) == .indexed(0))
    #expect(rgb(0x80, 0, 0).fallback(toPaletteOf: count) == .indexed(1))
  }

  @Test("Greys become black or white if there are no others")
  func greys() {
    #expect(rgb(0x99, 0xA1, 0xA9).fallback(toPaletteOf: 8) == .indexed(7))
    #expect(rgb(0x5F, 0x6A, 0x75).fallback(toPaletteOf: 8) == .indexed(0))
    #expect(Color.indexed(8).fallback(toPaletteOf: 8) == .indexed(7))
    #expect(Color.indexed(15).fallback(toPaletteOf: 8) == .indexed(7))
  }

  @Test("A terminal with eight colours gets no others", arguments: UInt8.min...UInt8.max)
  func eight(index: UInt8) {
    guard case .indexed(let fallback) = Color.indexed(index).fallback(toPaletteOf: 8) else {
      Issue.record("not a colour of the palette")
      return
    }
    #expect(fallback < 8)
    #expect(index >= 8 || fallback == index)
  }

  @Test("Every fixed palette colour maps to itself", arguments: UInt8(16)...255)
  func roundTrip(index: UInt8) {
    #expect(Color.indexed(index).fallback(toPaletteOf: 256) == .indexed(index))
    #expect(Color.indexed(index).fallback(toPaletteOf: 16) != .indexed(index))
  }

  @Test("The terminal's own colours stay as they are", arguments: [0, 2, 8, 16, 88, 256, 65_536])
  func terminal(count: Int) {
    #expect(Color.terminal.fallback(toPaletteOf: count) == .terminal)
  }

  @Test("A terminal without colours gets none", arguments: [-1, 0, 2])
  func none(count: Int) {
    #expect(rgb(255, 0, 0).fallback(toPaletteOf: count) == .terminal)
    #expect(Color.indexed(1).fallback(toPaletteOf: count) == .terminal)
  }

  @Test("Palette colours have the components that xterm gives them, and the others stay as they are")
  func trueColour() {
    #expect(Color.indexed(9).trueColour == rgb(255, 0, 0))
    #expect(Color.indexed(67).trueColour == rgb(0x5F, 0x87, 0xAF))
    #expect(Color.indexed(255).trueColour == rgb(238, 238, 238))
    #expect(rgb(1, 2, 3).trueColour == rgb(1, 2, 3))
    #expect(Color.terminal.trueColour == .terminal)
  }
}
