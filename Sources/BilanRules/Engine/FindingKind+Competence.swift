package import BilanModel

extension FindingKind {
  /// What is said of the rules beside what they find.
  package static let competence: [FindingKind] = [.silentRules]

  /// Rules on columns that a file does not have.
  static let silentRules = FindingKind(
    "silent-rules", .note,
    Wording(
      "des contrôles de compétence ne disent rien d’un fichier, faute d’une colonne ou d’un registre",
      "some checks of competence say nothing of a file, for want of a column or of a register"),
    fix: Wording(
      "ajouter ce qui manque, ou tenir ces contrôles pour non faits",
      "add what is missing, or take these checks as not made"))
}
