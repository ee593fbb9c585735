/// Every register that bilan knows, in the order of the documentation; a new register is one file and one line here.
package enum Registers {
  /// The record of each.
  package static let all: [any RegisterRecord.Type] = [
    Activity.self,
    PlanLine.self,
  ]
}

extension Register {
  /// The tables of every register.
  package static let all: [Register] = Registers.all.map { $0.register }
}
