internal import BilanModel

extension JsonText {
  /// Opens an answer for programs with what holds of all of it: how it is protected, and of which day it is.
  mutating func head(_ marking: Marking, isFictitious: Bool, asOf: Day) {
    raw("{\n")
    line("marking") { $0.string(marking.code) }
    line("marking_words") { $0.string(marking.name) }
    line("fictitious") { $0.raw(isFictitious ? "true" : "false") }
    line("as_of") { $0.string(asOf.iso) }
  }

  /// A member on a line of its own, which another follows.
  mutating func line(_ name: String, _ write: (inout JsonText) -> Void) {
    raw("  \"\(name)\": ")
    write(&self)
    raw(",\n")
  }
}
