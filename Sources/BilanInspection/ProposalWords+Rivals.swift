internal import BilanIntake
internal import BilanModel

/// Why the columns wait that counted ones are read from.
extension ProposalWords {
  /// Why one of them waits.
  func rivals(_ rivalry: Rivalry) -> String {
    func named(_ places: [Int]) -> String {
      places.prefix(5).map { say("« \(header($0)) »", "“\(header($0))”") }.joined(separator: ", ")
    }
    switch rivalry.reason {
    case .others(let places):
      let isSum = rivalry.mayBeSum
      return say(
        "ou \(named(places))\(isSum ? ", ou leur somme, [« … », « … »]" : "") ?",
        "or \(named(places))\(isSum ? ", or their sum, [“…”, “…”]" : "")?")
    case .side:
      return say(
        "participants français, des partenaires (participants_partner), ou de tous ?",
        "French participants, those of the partners (participants_partner), or all of them?")
    case .ticks(let ticks):
      let (places, count) = (ticks.places, ticks.without)
      let bare =
        count == 0
        ? Wording("", "")
        : Wording(
          " ; \(count) enregistrement\(count < 2 ? " n’en a aucun" : "s n’en ont aucun")",
          "; \(count) record\(count == 1 ? " has" : "s have") none")
      return say(
        "\(named(places)) sont des états cochés\(bare.french)", "\(named(places)) are states with ticks\(bare.english)")
    case .answered(let answer):
      return say(
        "ce qui est prévu et coché dans « \(header(answer.place)) » est-il fait ?",
        "is what is planned and ticked in “\(header(answer.place))” done?")
    case .gaps:
      return say(
        "des cellules fusionnées ? {column: …, fill: down} prend la valeur de la ligne au-dessus",
        "merged cells? {column: …, fill: down} takes the value of the line above")
    case .scale(let place) where proposal.survey.columns[place].saysUnits(proposal.survey.desk.currency):
      return say(
        "chaque valeur de « \(header(place)) » dit son unité", "each value of “\(header(place))” says its unit")
    case .scale(let place):
      return say(
        "« \(header(place)) » compte-t-il un coût en milliers, en millions ou en centimes ?",
        "does “\(header(place))” count a cost in thousands, millions or hundredths?")
    case .repeated:
      return say(
        "la même valeur sur chaque ligne de l’activité : celle de toute l’activité, comptée une fois, ou sans "
          + "« of: activity » celle de chaque partenaire ?",
        "the same value on each line of the activity: that of the whole activity, counted once, or without "
          + "“of: activity” that of each partner?")
    case .above:
      return say(
        "des marques y répètent la valeur du dessus ; « fill: down » la reprend",
        "marks repeat the value above there; “fill: down” takes it")
    case .unread(let place) where proposal.survey.columns[place].countsFrom1970:
      return say(
        "« \(header(place)) » compte depuis 1970, semble-t-il : « dates: epoch » le lit",
        "“\(header(place))” seems to count from 1970: “dates: epoch” reads it")
    case .partnerTicks(let places):
      return say(
        "\(named(places))\(places.count > 5 ? "…" : "") sont des partenaires cochés",
        "\(named(places))\(places.count > 5 ? "…" : "") are partners with ticks")
    case .unread(let place):
      return say(
        "« \(header(place)) » en porte le nom, et ses valeurs ne se lisent pas ainsi",
        "“\(header(place))” bears its name, and its values do not read so")
    case .ending(let place):
      return say(
        "« \(header(place)) » dit-il la fin ? sans elle, chaque activité ne compte que son premier jour",
        "does “\(header(place))” say the end? without it each activity counts its first day alone")
    case .behindEnd(let place):
      return say(
        "« \(header(place)) » semble être le lendemain du dernier jour ; si c’est le dernier jour, « end: \(header(place)) »",
        "“\(header(place))” seems to be the day after the last one; where it is the last day, “end: \(header(place))”")
    case .other:
      return say(
        "est-ce le nombre ou le coût de l’activité, ou une moyenne, une part, un cumul, ce qu’un autre paie ?",
        "is it the number or the cost of the activity, or a mean, a share, a sum so far, what somebody else pays?")
    case .foreseen:
      return say(
        "est-ce ce qui était prévu ? lu, il compte comme ce qui a eu lieu",
        "is it what was foreseen? read, it counts as what happened")
    case .otherYears:
      return say(
        "des années qui ne commencent peut-être pas en janvier ? lues, elles comptent comme années civiles",
        "years that may not begin in January? read, they count as civil years")
    case .undated(let count):
      return say(
        "\(count) enregistrement\(count < 2 ? " fait" : "s faits") sans date : la date de la ligne au-dessus, {column: …, fill: down} ? sinon dans aucune année",
        "\(count) record\(count == 1 ? "" : "s") done without a date: that of the line above, {column: …, fill: down}? else in no year"
      )
    case .money:
      return say(
        "est-ce ce que l’activité a coûté, ou ce qui lui était promis ?",
        "is it what the activity has cost, or what was promised to it?")
    case .duration(let place):
      return say(
        "« \(header(place)) » dit une durée, et aucune colonne la fin : les jours ne sont pas connus",
        "“\(header(place))” says how long, and no column the end: the days are not known")
    }
  }
}
