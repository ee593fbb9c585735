internal import BilanManifest
internal import BilanModel

extension Manifest.Input {
  /// Its name.
  var words: Wording {
    switch self {
    case .program: Wording("programme", "program")
    case .period: Wording("période", "period")
    case .asOf: Wording("date d’arrêté", "as-of day")
    case .language: Wording("langue", "language")
    case .definition: Wording("définition", "definition")
    case .ceiling: Wording("plafond", "ceiling")
    case .configuration: Wording("configuration", "configuration")
    case .fonts: Wording("polices", "fonts")
    case .sources: Wording("sources", "sources")
    }
  }
}

extension ManifestFault {
  /// Why a file is no manifest.
  var words: Wording {
    switch self {
    case .format(let version):
      Wording(
        "manifeste d’une version inconnue (\(version)) ; ce bilan lit la version \(Manifest.format)",
        "manifest of an unknown version (\(version)); this bilan reads version \(Manifest.format)")
    case .text(let line):
      Wording("ligne \(line) : ce n’est pas un manifeste entier", "line \(line): it is not a whole manifest")
    case .name(let name):
      Wording(
        "« \(name) » n’est pas le nom d’un fichier de l’édition", "“\(name)” is not the name of a file of the edition")
    }
  }
}
