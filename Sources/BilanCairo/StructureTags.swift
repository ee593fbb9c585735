internal import BilanPdf
internal import BilanScene
internal import CPangoCairo

/// Writes the tags of a PDF by the rules under which the drawing library keeps them.
///
/// Only a tag without tags inside it owns what is drawn in it. So the loose text and shapes of a group with tagged
/// parts get a `Span`, except in tables and rows, where only cells may speak.
struct StructureTags {
  private let canvas: Canvas
  private var open: [String] = []
  private(set) var elements: [StructureElement] = []

  init(_ canvas: Canvas) { self.canvas = canvas }

  /// Opens a structure element.
  mutating func begin(_ element: StructureElement, _ attributes: String? = nil) {
    open.append(element.type)
    elements.append(element)
    canvas.beginTag(element.type, attributes)
  }

  /// Opens a structure element without attributes.
  mutating func begin(_ type: String) { begin(StructureElement(type: type)) }

  /// Closes the element opened last.
  mutating func end() { if let type = open.popLast() { canvas.endTag(type) } }

  /// Names a height of the page, the top unless said otherwise, for links; the name is ASCII.
  func markDestination(_ name: String, y: Double = 0) {
    canvas.beginTag(CAIRO_TAG_DEST, "name='\(name)' x=0 y=\(Int(y))")
    canvas.endTag(CAIRO_TAG_DEST)
  }

  /// Paints the parts of a page: groups with their tags, loose items without.
  mutating func paint(_ items: some Sequence<Item>) throws(DrawingError) {
    for item in items {
      if case .group(let role, let parts) = item, role != .artifact {
        try paint(role, parts, scope: nil)
      } else {
        try canvas.paint(item)
      }
    }
  }

  private mutating func paint(_ role: Role, _ items: [Item], scope: StructureElement.Scope?) throws(DrawingError) {
    if case .data(let title, let rows) = role { return tagData(title, rows) }
    let decoration = items.prefix { $0.isDecoration }
    for item in decoration { try canvas.paint(item) }
    begin(StructureElement(role, scope: scope), role.destination)
    let content = items.dropFirst(decoration.count)
    if content.allSatisfy(\.isUntagged) {
      for item in content { try canvas.paint(item) }
    } else {
      try paintParts(content, of: role)
    }
    end()
  }

  /// Opens and closes the elements of a table of words that are heard and not seen.
  private mutating func tagData(_ title: String, _ rows: [[String]]) {
    begin(StructureElement(type: "Table", summary: title))
    for (index, row) in rows.enumerated() {
      begin("TR")
      for (column, text) in row.enumerated() {
        let scope: StructureElement.Scope? = index == 0 ? .column : column == 0 ? .row : nil
        begin(
          StructureElement(
            type: scope == nil ? "TD" : "TH", scope: scope, spoken: text.onOneLine, page: canvas.pageNumber))
        end()
      }
      end()
    }
    end()
  }

  /// Paints a group that has tagged parts, and what stands between them.
  private mutating func paintParts(_ items: ArraySlice<Item>, of role: Role) throws(DrawingError) {
    var isFirstRow = true
    var loose: [Item] = []
    for item in items {
      guard case .group(let part, let inner) = item else {
        loose.append(item)
        continue
      }
      try paintLoose(&loose, of: role)
      switch part {
      case .artifact: try canvas.paint(item)
      case .row:
        try paintRow(inner, isFirst: isFirstRow)
        isFirstRow = false
      default: try paint(part, inner, scope: nil)
      }
    }
    try paintLoose(&loose, of: role)
  }

  private mutating func paintLoose(_ items: inout [Item], of role: Role) throws(DrawingError) {
    let isSpoken = !role.isTable && (role.isFigure && !items.isEmpty || items.contains(where: \.isText))
    if isSpoken { begin("Span") }
    for item in items { try canvas.paint(item) }
    if isSpoken { end() }
    items = []
  }

  /// The header cells of the first row head columns, those below head their row.
  private mutating func paintRow(_ items: [Item], isFirst: Bool) throws(DrawingError) {
    begin("TR")
    for item in items {
      if case .group(let role, let parts) = item, role != .artifact {
        try paint(role, parts, scope: role == .headerCell ? (isFirst ? .column : .row) : nil)
      } else {
        try canvas.paint(item)
      }
    }
    end()
  }
}

extension Item {
  /// Whether no part of the item carries a tag.
  var isUntagged: Bool {
    switch self {
    case .shape, .text, .group(.artifact, _): true
    case .group: false
    }
  }

  fileprivate var isText: Bool { if case .text = self { true } else { false } }

  /// Whether the item is a group of decoration.
  fileprivate var isDecoration: Bool {
    if case .group(.artifact, _) = self { true } else { false }
  }
}

extension Role {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }

  fileprivate var isFigure: Bool { if case .figure = self { true } else { false } }

  /// Where a link leads, as the drawing library wants it said.
  fileprivate var destination: String? {
    if case .link(let page, _) = self { "dest='\(PDFBackend.destination(page))'" } else { nil }
  }

  /// The PDF structure type.
  fileprivate var type: String {
    switch self {
    case .heading(let level): "H\(level)"
    case .paragraph: "P"
    case .figure: "Figure"
    case .table, .data: "Table"
    case .row: "TR"
    case .headerCell: "TH"
    case .cell: "TD"
    case .caption: "Caption"
    case .link: "Link"
    case .artifact: "Artifact"
    }
  }
}

extension StructureElement {
  fileprivate init(_ role: Role, scope: Scope?) {
    self.init(type: role.type, scope: scope)
    switch role {
    case .figure(let words): alternative = words
    case .table(let words): summary = words
    case .link(_, let words): link = words
    default: break
    }
  }
}
