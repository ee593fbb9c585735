internal import BilanModel

/// The columns and keys of a source that seem to hold markings and that nothing reads as such.
struct UnreadMarkings {
  /// A header, `#3` where it may not be shown; nil for a key, which is part of its record.
  private(set) var names: [String?] = []

  /// Looks at what the readers of a source kept of the columns that they do not read as markings.
  init(_ layout: RegisterLayout, samples: ValueSamples, keys: [MetKeys], showsNames: Bool) {
    let words = layout.rules.markings
    let declared = Set((layout.mapping?.notMarkings ?? []).map { foldedKey($0) })
    func isSuspect(_ name: String, _ samples: ValueSamples, _ place: Int, isRead: Bool) -> Bool {
      guard !samples.isEmpty(place), !RejectionReason.isNamed(name), !declared.contains(foldedKey(name)) else {
        return false
      }
      return MarkingHeader.names(name) || !isRead && MarkingHeader.isMarking(name, words)
        || samples.areMarkings(place, words) || layout.ceiling != nil && samples.marked.contains(place)
        || MarkingHeader.hints(name) && samples.haveMarking(place, words)
    }
    let fields = layout.fieldNames
    let read = Set(layout.fieldsRead)
    for place in samples.places
    where isSuspect(
      fields.indices.contains(place) ? fields[place] : "", samples, place, isRead: read.contains(place))
    {
      let header = layout.headers.indices.contains(place) ? layout.headers[place] : ""
      names.append(showsNames && !foldedKey(header).isEmpty ? header : layout.headers.isEmpty ? nil : "#\(place + 1)")
    }
    var told: Set<String> = []
    for met in keys {
      for (place, name) in met.unread.enumerated()
      where isSuspect(name, met.samples, place, isRead: false)
        && told.insert(foldedKey(name)).inserted
      {
        names.append(showsNames ? name : nil)
      }
    }
  }
}

extension RegisterLayout {
  /// What each field of the records is called: its header, or in JSON what a mapping names or the register.
  fileprivate var fieldNames: [String] {
    if !headers.isEmpty { return headers }
    if let mapping, !mapping.columns.isEmpty { return JSONPaths(mapping, register).names }
    return register.columns.map(\.code)
  }
}

extension Problem {
  /// A column, or a key, that seems to hold markings and is not read; nothing is read under a ceiling.
  static func unreadMarkings(_ name: String?, isUnderCeiling: Bool) -> Problem {
    let shown = name.map { Problem.shown($0) }
    let french = shown.map { "la colonne « \($0) » semble" } ?? "une clé des enregistrements semble"
    let english = shown.map { "column “\($0)” seems" } ?? "a key of the records seems"
    return Problem(
      isUnderCeiling ? .unreadMarking : .unrecognisedMarking,
      Wording(
        french + " porter des protections, et rien ne les lit"
          + (isUnderCeiling ? " : sous un plafond, le fichier n’est pas lu" : " : protection non reconnue"),
        english + " to hold markings, and nothing reads them"
          + (isUnderCeiling ? ": under a ceiling the file is not read" : ": marking not recognised")),
      hint: Wording(
        "dans bilan.yaml, la donner à « columns: marking » (une seule colonne : réunir les autres en elle), "
          + "ou la citer sous « not_markings » si elle n’en porte pas",
        "in bilan.yaml, give it to “columns: marking” (a single column: join the others into it), "
          + "or name it under “not_markings” where it holds none"))
  }
}
