import OKRModel

/// What the screen and the list over it say of themselves to an action that may be run on any of them.
struct CurrentScreen: Sendable {
  /// What is selected; nil where nothing is.
  var selection: ConstructID?
  /// What has figures that can be explained; nil where nothing has.
  var topic: Explanation.Topic?
  /// What is left out of what is shown.
  var filter = Filter()
  /// How one gets to a key result, as the end of a sentence; empty where there is no way.
  var wayToKeyResults = ""
  /// How far in one was where the last excursion led; nil where there was none.
  var landing: Int?
}
