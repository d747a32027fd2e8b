/// A manifest with letters that not every locale has.
enum ForeignLetters {
  static let manifest = """
    headway: 1
    name: Café 日本 👩‍👩‍👧 x
    north-star: {title: Ein ruhiger Flug für alle}
    valü-streams: []

    """
}
