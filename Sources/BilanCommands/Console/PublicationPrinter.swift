internal import BilanModel
internal import BilanPublication

/// What a publication says of itself: the files and what names the latest edition as results, the rest beside them.
enum PublicationPrinter {
  static func show(_ edition: PublishedEdition, _ files: [String], _ language: Language) {
    if !edition.isNew {
      Console.error(
        Wording(
          "les documents sont ceux de l’édition \(edition.number), à l’octet près : rien n’est ajouté\n",
          "the documents are those of edition \(edition.number), to the byte: nothing is added\n")[language])
    }
    for path in edition.left.map(VisibleText.line) {
      Console.error(
        Wording(
          "\(path) : laissé, ce n’est pas une édition que l’on puisse retirer\n",
          "\(path): left, it is no edition that can be taken away\n")[language])
    }
    for name in files { Console.output(VisibleText.line(Folder.path(edition.path, name)) + "\n") }
    Console.output(VisibleText.line(edition.latest) + "\n")
  }
}
