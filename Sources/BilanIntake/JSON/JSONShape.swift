internal import BilanModel

/// Tables that are written in JSON in another way than as an array of objects, as programs such as pandas do.
enum JSONShape: Sendable {
  /// An object of objects, one a record: `orient="index"`.
  case index
  /// Headers beside an array of rows: `orient="split"`.
  case split
  /// An array of rows, each an array: `orient="values"`.
  case rows
  /// An object of arrays or of objects, one a column: `orient="columns"`, `orient="list"`.
  case columns

  /// The shape of a text that starts at a place, or of what stands below a key of it; nil where it may be records.
  ///
  /// `known` says whether a key is one that records have, `isRead` whether something is read below the keys of the text,
  /// which then are no columns or records.
  init?(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, known: (String) -> Bool, isRead: Bool
  ) {
    var reader = JSONReader(bytes, from: start, to: end, isLast: true)
    guard let first = try? reader.value() else { return nil }
    if first.kind == .array {
      guard let element = try? reader.value(), element.kind == .array else { return nil }
      self = .rows
      return
    }
    guard first.kind == .object, let object = JSONObjectLook(&reader, bytes) else { return nil }
    reader.skipSpace()
    // Objects one after the other are records.
    guard reader.position >= end,
      let shape = (isRead ? nil : object.shape(known, least: 2)) ?? object.innerShape(known)
    else { return nil }
    self = shape
  }

  /// How pandas calls it.
  private var orient: String {
    switch self {
    case .index: "orient=\"index\""
    case .split: "orient=\"split\""
    case .rows: "orient=\"values\""
    case .columns: "orient=\"columns\""
    }
  }

  /// What is said of it.
  var problem: Problem {
    let orient = orient
    let found =
      switch self {
      case .index: Wording("un objet d’objets, un par enregistrement", "an object of objects, one a record")
      case .split: Wording("des en-têtes à côté d’un tableau de lignes", "headers beside an array of rows")
      case .rows: Wording("un tableau de lignes sans clés", "an array of rows without keys")
      case .columns: Wording("des colonnes, et non des enregistrements", "columns, and no records")
      }
    return Problem(
      .noRecords,
      Wording("le fichier tient \(found.french) (\(orient))", "the file holds \(found.english) (\(orient))"),
      hint: Wording(
        "un tableau d’objets, un par enregistrement : avec pandas, orient=\"records\"",
        "an array of objects, one a record: with pandas, orient=\"records\""))
  }
}
