internal import BilanManifest
internal import BilanModel
internal import BilanPublication

/// What a publication says of itself: the files and what names the latest edition as results, the rest beside them.
enum PublicationPrinter {
  static func show(_ edition: PublishedEdition, _ files: [String], _ language: Language) {
    let path = VisibleText.line(edition.path)
    Console.keep(Wording("l’édition \(path) est publiée", "edition \(path) is published"))
    Journal.note(path)
    if !edition.isNew {
      Console.error(
        Wording(
          "les documents sont ceux de l’édition \(edition.number), à l’octet près : rien n’est ajouté\n",
          "the documents are those of edition \(edition.number), to the byte: nothing is added\n")[language])
    }
    showLeft(edition.left, language)
    for name in files { Console.output(VisibleText.line(Folder.path(edition.path, name)) + "\n") }
    Console.output(VisibleText.line(edition.latest) + "\n")
  }

  /// A single file that was written.
  static func showFile(_ path: String) {
    let path = VisibleText.line(path)
    Console.keep(Wording("« \(path) » est écrit", "“\(path)” is written"))
    Console.output(path + "\n")
  }

  /// Why an edition was added whose documents are those of the one before: what it was made from is not the same.
  static func showSameDocuments(_ edition: Manifest, as former: Manifest?, _ language: Language) {
    guard let former, edition.outputs == former.outputs else { return }
    let inputs = edition.changedInputs(since: former).map(\.words)
    guard !inputs.isEmpty else { return }
    Console.error(
      Wording(
        "les documents sont ceux de la dernière édition, à l’octet près ; a changé : "
          + inputs.map(\.french).joined(separator: ", ") + "\n",
        "the documents are those of the latest edition, to the byte; changed: "
          + inputs.map(\.english).joined(separator: ", ") + "\n")[language])
  }

  /// What was to be taken away and is no edition.
  static func showLeft(_ paths: [String], _ language: Language) {
    for path in paths.map(VisibleText.line) {
      Console.error(
        Wording(
          "\(path) : laissé, ce n’est pas une édition que l’on puisse retirer\n",
          "\(path): left, it is no edition that can be taken away\n")[language])
    }
  }
}
