import BilanModel
import BilanYaml
import Testing

struct YamlReadingTests {
  @Test func `every mistake of a file is reported in one run with its place and a hint`() throws {
    let text = """
      titre: ""
      feuille: [lecture]
      lignes: 12
      lettres: "12"
      liste: un
      nom: synthse
      """
    let root = try #require(YamlText.read(Array(text.utf8), file: "r.yaml").root)
    var reading = YamlReading(file: "r.yaml")
    let keys = ["titre", "feuilles", "lignes", "lettres", "liste", "nom", "bureau"]
    let values = reading.mapping(root, keys: keys, required: ["titre", "bureau"])
    #expect(values["titre"].flatMap { reading.text($0) } == nil)
    #expect(values["lignes"].flatMap { reading.number($0, in: 1...10) } == nil)
    #expect(values["lettres"].flatMap { reading.number($0, in: 1...20) } == nil)
    #expect(values["liste"].map { reading.sequence($0) } == [])
    #expect(values["nom"].flatMap { reading.choice($0, among: ["lecture", "synthese"]) } == nil)
    let shown = reading.findings.map { "\($0.text(.french))\($0.hint.map { " → " + $0.french } ?? "")" }
    #expect(
      shown == [
        "r.yaml:2:1: erreur[definition-unknown-key]: clé « feuille » inconnue → vouliez-vous dire « feuilles » ?",
        "r.yaml:1:1: erreur[definition-missing-key]: il manque la clé « bureau » → ajouter une ligne « bureau: … »",
        "r.yaml:1:8: erreur[definition-wrong-type]: il faut ici un texte",
        "r.yaml:3:9: erreur[definition-out-of-range]: 12 est hors des bornes 1 à 10",
        "r.yaml:4:10: erreur[definition-wrong-type]: il faut ici un nombre entier",
        "r.yaml:5:8: erreur[definition-wrong-type]: il faut ici une liste",
        "r.yaml:6:6: erreur[definition-unknown-name]: nom « synthse » inconnu → vouliez-vous dire « synthese » ?",
      ])
  }

  @Test func `right values are handed over without a finding`() throws {
    let root = try #require(YamlText.read(Array("a: 5\nb: mot\nc: [x, y]".utf8), file: "r.yaml").root)
    var reading = YamlReading(file: "r.yaml")
    let values = reading.mapping(root, keys: ["a", "b", "c"], required: ["a"])
    #expect(try reading.number(#require(values["a"]), in: 1...5) == 5)
    #expect(try reading.choice(#require(values["b"]), among: ["mot"]) == "mot")
    #expect(try reading.sequence(#require(values["c"])).count == 2)
    #expect(reading.findings == [])
  }
}
