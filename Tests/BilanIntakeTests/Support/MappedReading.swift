import BilanIntake
import BilanModel

/// Reads one text through a mapping.
func read(
  _ text: String, name: String = "a.csv", ceiling: Ceiling? = nil, _ change: (inout SourceMapping) -> Void
) throws -> Reading {
  try read(text, name: name, options: IntakeOptions(ceiling: ceiling), mapping: mapping(change))
}

func mapping(_ change: (inout SourceMapping) -> Void) -> SourceMapping {
  var mapping = SourceMapping(files: ["*"])
  mapping.register = "activities"
  mapping.columns = [
    "title": .init(.column("Objet")), "partners": .init(.column("Pays")), "start": .init(.column("Jour")),
    "kind": .init(.constant("visit")), "status": .init(.constant("fait")),
  ]
  change(&mapping)
  return mapping
}
