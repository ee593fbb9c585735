extension Marking {
  /// The marking as it is printed where room is short, the whole of it first, then ever shorter forms.
  ///
  /// The levels and the doubt about them are in each of them. Those that it may be released to become a number, then one
  /// caveat after the other does, « Spécial France » last: `SECRET — SPÉCIAL FRANCE — REL TO 31 PARTENAIRES : VOIR …`.
  /// What is left out is at the place that the words name.
  package func forms(_ language: Language, seeing place: Wording) -> [String] {
    let first = caveats.filter { $0 == Caveat.france.name } + caveats.filter { $0 != Caveat.france.name }
    let shorter = (0...caveats.count).reversed().map { kept in
      let left = caveats.count - kept
      var rest = Array(first.prefix(kept))
      if left > 0 { rest.append(Marking.counted(left, after: kept)[language]) }
      if let count = releasableTo?.count { rest.append(Marking.released(to: count)[language]) }
      return name(rest) + Wording(" : voir \(place.french)", ": see \(place.english)")[language]
    }
    return [name] + shorter
  }

  private static func counted(_ caveats: Int, after kept: Int) -> Wording {
    let (french, english) = caveats == 1 ? ("MENTION", "CAVEAT") : ("MENTIONS", "CAVEATS")
    let isOther = kept > 0
    return Wording(
      "\(caveats) \(isOther ? caveats == 1 ? "AUTRE " : "AUTRES " : "")\(french)",
      "\(caveats) \(isOther ? "OTHER " : "")\(english)")
  }

  private static func released(to count: Int) -> Wording {
    switch count {
    case 0: Wording("REL TO (NÉANT)", "REL TO (NÉANT)")
    case 1: Wording("REL TO 1 PARTENAIRE", "REL TO 1 PARTNER")
    default: Wording("REL TO \(count) PARTENAIRES", "REL TO \(count) PARTNERS")
    }
  }
}
