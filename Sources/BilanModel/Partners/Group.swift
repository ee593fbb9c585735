/// A set of states whose members change with time: a record belongs to it by the members of its own day.
package enum Group: UInt8, CaseIterable, Sendable {
  case nato, europeanUnion
}
