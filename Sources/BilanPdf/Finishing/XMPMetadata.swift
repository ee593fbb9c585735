internal import BilanScene

/// The metadata of a document: what it is about, and the standards that it keeps, PDF/A-2a (ISO 19005-2) and PDF/UA-1
/// (ISO 14289-1), the latter with the schema that the former wants explained.
struct XMPMetadata {
  /// The program that composed the document.
  static let creator = "bilan"

  private let document: DocumentInformation
  private let producer: String

  /// The metadata of a document made by a library.
  init(_ document: DocumentInformation, producer: String) { (self.document, self.producer) = (document, producer) }

  /// The packet, the same for the same document.
  var text: String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
    \(properties.joined(separator: "\n"))
    </rdf:Description>
    \(Self.schema)
    </rdf:RDF></x:xmpmeta>
    <?xpacket end="r"?>
    """
  }

  private var properties: [String] {
    var properties = [
      "<dc:format>application/pdf</dc:format>",
      "<dc:language><rdf:Bag><rdf:li>\(escaped(document.language))</rdf:li></rdf:Bag></dc:language>",
      "<dc:title>\(alternatives(document.title))</dc:title>",
    ]
    if !document.author.isEmpty {
      properties.append("<dc:creator><rdf:Seq><rdf:li>\(escaped(document.author))</rdf:li></rdf:Seq></dc:creator>")
    }
    if !document.subject.isEmpty {
      properties.append("<dc:description>\(alternatives(document.subject))</dc:description>")
    }
    if !document.keywords.isEmpty { properties.append("<pdf:Keywords>\(escaped(document.keywords))</pdf:Keywords>") }
    properties.append("<pdf:Producer>\(escaped(producer))</pdf:Producer>")
    properties.append("<xmp:CreatorTool>\(Self.creator)</xmp:CreatorTool>")
    for name in ["CreateDate", "ModifyDate", "MetadataDate"] {
      properties.append("<xmp:\(name)>\(escaped(document.date))</xmp:\(name)>")
    }
    return properties
  }

  private func alternatives(_ text: String) -> String {
    "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li></rdf:Alt>"
  }

  /// The text with its marks of XML written out, and without what XML cannot hold.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let schema = """
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>
    """
}
