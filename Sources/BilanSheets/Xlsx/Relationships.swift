/// Where the parts of a package stand that one of them refers to.
final class Relationships: XMLHandler {
  /// What a part is, by the last word of its type, and its name in the package.
  struct Target {
    let kind: String
    let name: String
  }

  private(set) var byIdentifier: [String: Target] = [:]
  private let folder: String

  private static let item = XMLName("Relationship")
  private static let identifier = XMLName("Id")
  private static let kind = XMLName("Type")
  private static let target = XMLName("Target")
  private static let mode = XMLName("TargetMode")
  private static let most = 1 << 16

  /// Those of a part, nothing where it has none.
  static func read(_ package: ZipPackage, of part: String) throws(SheetError) -> Relationships {
    let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let relationships = Relationships(folder: String(part[..<cut]))
    let name = part[..<cut] + "_rels/" + part[cut...] + ".rels"
    if let entry = package[String(name)] { try XMLReading.read(package, entry, relationships) }
    return relationships
  }

  private init(folder: String) { self.folder = folder }

  /// The part of a kind; nil where there is none.
  func first(_ kind: String) -> String? {
    byIdentifier.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.name
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == Relationships.item, let identifier = attributes[Relationships.identifier]?.string,
      let kind = attributes[Relationships.kind]?.string, let target = attributes[Relationships.target]?.string,
      attributes[Relationships.mode]?.string != "External"
    else { return }
    let word = kind.split(separator: "/").last.map(String.init) ?? ""
    byIdentifier[identifier] = Target(kind: word, name: Relationships.resolved(target, in: folder))
    if byIdentifier.count > Relationships.most { fail(.tooLarge(part: "rels")) }
  }

  /// A name as a part refers to it: from the root, or from its own folder.
  private static func resolved(_ target: String, in folder: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
