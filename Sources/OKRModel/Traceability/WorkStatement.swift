/// That a piece of work, or a part of it, states that it supports a key result.
struct WorkStatement: Hashable, Sendable {
  let work: ConstructID
  let keyResult: KeyResultReference
}
