import BilanIntake
import BilanModel
import Testing

/// Which columns hold markings, by their names and by their values.
struct MarkingHeaderTests {
  @Test(arguments: [
    "Marquage", "Marquages", "Niveau de protection", "Protecion", "Protections", "Protetcion", "Porteciton",
    "Sensibilité", "Classif.", "protection (NP/DR/S)", "Mention", "Mentions", "Classification de sécurité", "Security",
    "Caveats", "Mention Spécial France", "Niv. prot.", "niveauProtection", "securityMarking", "SECURITY_LEVEL",
    "Confidentialité", "Confidentialite", "Confid.", "Degré de confidentialité", "Diffusion",
    "Restriction de diffusion",
    "Restrictions", "Releasability", "REL TO", "Habilitation requise", "Timbre", "Secret", "Secret ?", "DR", "NP/DR",
    "SF", "Spécial France", "Classement sécu", "Classifcation", "Clasification", "Classificaton", "Marqage", "Merquage",
    "Mentoin", "Sensitivity", "Sensibiltié", "Handling caveats", "Protection [niv]", "prot", "PROTECTION DU SECRET",
    "Marq.", "MARQ", "Mkg", "Sec.", "Sec. level", "Restr.", "Habil.", "Dissem", "NTK", "BEC", "Marqueur", "S", "TS",
    "SD",
    "CTS", "NPSF", "R-UE/EU-R", "FR ONLY", "SPÉCIAL FR", "frOnly", "fr_only", "drsf", "Pro\u{AD}tection",
    "Pro\u{200B}tection", "ｐｒｏｔｅｃｔｉｏｎ", "P.R.O.T", "P R O T E C T I O N", "Communicabilité", "Eyes only", "Markings",
    "Makring", "Securité", "Diff. restreinte", "besoin d’en connaître",
    "Protégé le", "Date de classification", "Diffusion (le cas échéant)",
  ])
  func `a header that says markings in any desk's words is known`(_ header: String) {
    #expect(MarkingHeader.names(header) || MarkingHeader.isMarking(header, .standard))
  }

  @Test func `no word by which a register names another column says markings`() {
    for register in Register.all {
      for column in register.columns where column.code != "marking" {
        for word in [column.code, column.name.french, column.name.english] + column.aliases {
          #expect(!MarkingHeader.names(word), "\(register.code).\(column.code): \(word)")
        }
      }
    }
  }

  @Test func `every word by which a register names its markings says them`() {
    for register in Register.all {
      for column in register.columns where column.code == "marking" {
        for word in [column.code, column.name.french, column.name.english] + column.aliases {
          #expect(MarkingHeader.names(word), "\(word)")
        }
      }
    }
  }

  @Test(arguments: [
    "Pays", "Projection de forces", "Production", "Mission", "Secrétariat", "Objet", "Durée", "Direction", "Effectif",
    "Nombre de participants", "Attaché de défense", "Session", "Région", "Durée (sec)", "Public", "Coordination",
    "Prospection", "Col7", "#7", "Diffusé le", "CR diffusé le", "Date de diffusion", "Release date", "Released on",
  ])
  func `a header that speaks of something else does not`(_ header: String) {
    #expect(!MarkingHeader.names(header) && !MarkingHeader.isMarking(header, .standard))
  }

  @Test(arguments: [
    (["SECRET"], true), (["DR"], true), (["DR", "S"], true), (["NP", "S"], true), (["DR-SF", "Visite"], true),
    (["secret industrie"], true), (["S"], true), (["S", "Rome"], false), (["NP"], false), (["public"], false),
    (["E", "S", "O", "N"], false),
    (["Visite secrète d’une usine", "Autre", "Autre encore"], false), (["NP", "ML", "SN", "TD"], false), ([], false),
    (["Confidentiel Défense", "Non protégé"], true), (["NATO SECRET"], true), (["REL TO USA"], true),
  ])
  func `values tell markings but for what single letters and codes of states mean by accident`(
    _ values: [String], _ isTelling: Bool
  ) {
    #expect(MarkingEvidence.isTelling(values.map { ($0, 1) }) == isTelling)
  }
}
