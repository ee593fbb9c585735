/// Every register that bilan knows, in the order of the documentation; a new register is one file and one line here.
package enum Registers {
  /// The record of each.
  package static let all: [any RegisterRecord.Type] = [
    Activity.self,
    PlanLine.self,
    MeetingSeries.self,
    Agreement.self,
    Posting.self,
    ExportCase.self,
    Instruction.self,
    Negotiation.self,
    Seat.self,
    Assessment.self,
    DefenceMission.self,
    Indicator.self,
  ]
}

extension Register {
  /// The tables of every register.
  package static let all: [Register] = Registers.all.map { $0.register }

  /// The tables of every register of a report whose amounts are in a currency.
  package static func all(in currency: Currency) -> [Register] { all.map { $0.counted(in: currency) } }

  /// The first column of a role that some register has: what dates, numbers or partners are, in no register of its own.
  package static func column(_ role: Role) -> Column? { all.lazy.compactMap { $0.column(role) }.first }
}
