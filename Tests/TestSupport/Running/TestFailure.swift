/// Why a test cannot go on: something that it needs does not start, or does not happen.
struct TestFailure: Error, CustomStringConvertible {
  let description: String
}
