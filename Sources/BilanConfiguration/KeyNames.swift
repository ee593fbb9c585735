internal import BilanModel
internal import BilanYaml

/// The French names of the keys of a configuration: a desk writes either, never both beside each other.
package enum KeyNames {
  /// Each key with its French names, the first of them the one that is shown; those that both languages spell alike have
  /// none.
  package static let french: [(key: String, names: [String])] = [
    ("sources", []), ("year", ["année"]), ("from", ["du"]), ("to", ["au"]), ("as_of", ["arrêté_au", "arrêté"]),
    ("output", ["sortie"]), ("keep", ["garder"]), ("language", ["langue"]), ("ceiling", ["plafond"]),
    ("release_to", ["communicable_à"]), ("caveats", ["mentions"]), ("partners", ["partenaires"]),
    ("report", ["définition"]), ("currency", ["monnaie", "devise"]),
    ("cadence_tolerance", ["tolérance_de_périodicité"]),
    ("opinion_target_days", ["délai_des_avis"]), ("exists_since", ["existe_depuis"]),
    ("registers_from", ["registres_depuis"]), ("regions", ["régions"]), ("rules", ["règles"]), ("title", ["titre"]),
    ("office", ["bureau"]), ("without", ["sans"]),
    // Of a source.
    ("files", ["fichiers", "fichier"]), ("sheet", ["feuille", "feuilles"]), ("register", ["registre"]),
    ("rows", ["lignes"]), ("format", []), ("encoding", ["encodage"]), ("delimiter", ["séparateur"]),
    ("quote", ["guillemet"]), ("decimal", ["décimale"]), ("thousands", ["milliers"]), ("dates", []),
    ("time_zone", ["fuseau"]), ("lists", ["listes"]), ("header", ["en-tête"]), ("skip", ["sauter"]),
    ("before", ["avant"]), ("after", ["après"]), ("short_lines", ["lignes_courtes"]), ("totals", ["totaux"]),
    ("records", ["enregistrements"]), ("each", ["chaque"]), ("where", ["où"]), ("leave", ["laisser"]),
    ("columns", ["colonnes"]),
    ("marking", ["protection"]), ("not_markings", ["sans_protection"]), ("corrections", []),
    // Of a column.
    ("column", ["colonne"]), ("constant", ["constante"]), ("day", ["jour"]), ("month", ["mois"]), ("ticks", ["croix"]),
    ("duration", ["durée"]), ("values", ["valeurs"]), ("patterns", ["motifs"]), ("unit", ["unité"]),
    ("fill", ["compléter"]), ("of", ["de"]), ("else", ["sinon"]),
    // Of partners and caveats.
    ("code", []), ("name", ["nom"]), ("article", []), ("kind", ["nature", "genre"]), ("region", ["région"]),
    ("aliases", ["alias"]), ("groups", ["groupes"]), ("group", ["groupe"]), ("since", ["depuis"]),
    ("until", ["jusqu’au", "jusque"]),
  ]

  /// Each French name with its key.
  static let all: [YamlReading.KeyName] = french.flatMap { one in one.names.map { ($0, one.key) } }

  /// The key of a name in either language; a name that is none is itself.
  static func key(_ name: String) -> String { all.first { foldedKey($0.name) == foldedKey(name) }?.key ?? name }
}
