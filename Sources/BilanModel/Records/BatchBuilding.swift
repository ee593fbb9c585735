extension Batch {
  /// A batch of the register of activities from records at hand; the file is that of the first record.
  package init(activities: [Activity]) {
    self.init(.activities, origins: activities.map(\.origin)) { code in
      switch code {
      case "id": .texts(Texts(activities.map(\.id)))
      case "title": .texts(Texts(activities.map(\.title)))
      case "partners": .partners(Lists(activities.map { $0.partners.map(\.rawValue) }))
      case "kind": .terms(activities.map(\.kind.rawValue))
      case "pillar": .terms(activities.map(\.pillar.rawValue))
      case "domains": .labelLists(activities.map(\.domains))
      case "start": .dates(Dates(activities.map(\.start)))
      case "end": .dates(Dates(activities.map(\.end)))
      case "status": .terms(activities.map(\.status.rawValue))
      case "cause": .labels(Labels(activities.map(\.cause)))
      case "plan_line": .texts(Texts(activities.map { $0.planLine ?? "" }))
      case "lead": .labels(Labels(activities.map(\.lead)))
      case "coordinated_by": .labels(Labels(activities.map(\.coordinatedBy)))
      case "associated": .labelLists(activities.map(\.associated))
      case "level": .terms(activities.map { $0.level?.rawValue ?? BatchColumn.missingTerm })
      case "direction": .terms(activities.map { $0.direction?.rawValue ?? BatchColumn.missingTerm })
      case "series": .labels(Labels(activities.map(\.series)))
      case "ordinal": .counts(activities.map { numberOrMissing($0.ordinal) })
      case "place": .labels(Labels(activities.map(\.place)))
      case "theatre": .labels(Labels(activities.map(\.theatre)))
      case "participants_fr": .counts(activities.map { numberOrMissing($0.participantsFrench) })
      case "participants_partner": .counts(activities.map { numberOrMissing($0.participantsPartner) })
      case "cost_eur": .money(activities.map { $0.cost?.cents ?? BatchColumn.missingNumber })
      case "marking": .markings(Markings(activities.map(\.marking)))
      case "source": .texts(Texts(activities.map { $0.source ?? "" }))
      case "note": .texts(Texts(activities.map { $0.note ?? "" }))
      default: .absent
      }
    }
    for (row, activity) in activities.enumerated() where !activity.shares.isEmpty { shares[row] = activity.shares }
  }

  /// A batch of the register of plans from records at hand; the file is that of the first record.
  package init(planLines: [PlanLine]) {
    self.init(.plans, origins: planLines.map(\.origin)) { code in
      switch code {
      case "id": .texts(Texts(planLines.map(\.id)))
      case "title": .texts(Texts(planLines.map(\.title)))
      case "partners": .partners(Lists(planLines.map { $0.partners.map(\.rawValue) }))
      case "plan": .labels(Labels(planLines.map(\.plan)))
      case "version": .labels(Labels(planLines.map(\.version)))
      case "approved_on": .dates(Dates(planLines.map(\.approvedOn)))
      case "pillar": .terms(planLines.map(\.pillar.rawValue))
      case "kind": .terms(planLines.map(\.kind.rawValue))
      case "planned_start": .dates(Dates(planLines.map(\.plannedStart)))
      case "planned_end": .dates(Dates(planLines.map(\.plannedEnd)))
      case "planned_participants": .counts(planLines.map { numberOrMissing($0.plannedParticipants) })
      case "planned_cost_eur": .money(planLines.map { $0.plannedCost?.cents ?? BatchColumn.missingNumber })
      case "marking": .markings(Markings(planLines.map(\.marking)))
      case "source": .texts(Texts(planLines.map { $0.source ?? "" }))
      case "note": .texts(Texts(planLines.map { $0.note ?? "" }))
      default: .absent
      }
    }
  }

  private init(_ register: Register, origins: [Origin], column: (String) -> BatchColumn) {
    self.init(
      register: register, file: origins.first?.file ?? "", lines: origins.map(\.line),
      columns: register.columns.map { column($0.code) })
  }
}

private func numberOrMissing(_ number: Int?) -> Int64 { number.map(Int64.init) ?? BatchColumn.missingNumber }

extension BatchColumn {
  fileprivate static func labelLists(_ lists: [[String]]) -> BatchColumn {
    var names: [String] = []
    let coded = Lists(lists.map { list in list.map { Int16(code(of: $0, in: &names)) } })
    return .labelLists(coded, names: names)
  }
}

/// The place of a name in a dictionary, at its end when it is new.
private func code(of name: String, in names: inout [String]) -> Int {
  if let known = names.firstIndex(of: name) { return known }
  names.append(name)
  return names.count - 1
}

extension Texts {
  fileprivate init(_ texts: [String]) {
    self.init()
    for text in texts { append(text.utf8) }
  }
}

extension Labels {
  fileprivate init(_ labels: [String?]) {
    self.init()
    codes = labels.map { label in label.map { Int32(code(of: $0, in: &names)) } ?? -1 }
  }
}

extension Lists {
  fileprivate init(_ lists: [[Int16]]) {
    self.init()
    for list in lists { append(list) }
  }
}

extension Dates {
  fileprivate init(_ dates: [PartialDate?]) {
    self.init()
    for date in dates { append(date) }
  }
}
