import OKRModel

/// What the screen and the list over it say about themselves to an action that can be run on any of them.
struct CurrentScreen: Sendable {
  /// The selection; nil if there is none.
  var selection: ConstructID?
  /// The topic whose figures can be explained; nil if there is none.
  var topic: Explanation.Topic?
  /// The filter on what is shown.
  var filter = Filter()
  /// How to reach a key result, as the end of a sentence; empty if that is not possible.
  var wayToKeyResults = ""
  /// The depth where the last excursion arrived; nil if there was none.
  var landing: Int?
}
