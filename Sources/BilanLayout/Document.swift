/// A document as a value: what stands around its pages, and its sections, each of blocks in the order of reading.
package struct Document {
  /// A part of a document that begins on a page of its own and has an entry in the outline.
  package struct Section {
    /// The words of the outline; nil for one without an entry.
    package var title: String?
    /// What the head of its pages says at the right.
    package var running: String
    /// In the order of reading.
    package var blocks: [any Block]

    /// A section of blocks.
    package init(title: String?, running: String, blocks: [any Block]) {
      self.title = title
      self.running = running
      self.blocks = blocks
    }
  }

  /// What stands around every page.
  package var frame: PageFrame
  /// In order.
  package var sections: [Section]

  /// A document of sections in a frame.
  package init(frame: PageFrame, sections: [Section]) {
    self.frame = frame
    self.sections = sections
  }
}

/// Something that a document says: a heading, a paragraph, a figure, a table.
package protocol Block {
  /// The block in a width, in parts of which none is broken over pages but tables, between their rows.
  func flows(_ setting: Setting, width: Double) -> [Flow]
}

/// A part of a block in a width.
package enum Flow {
  /// Placed whole.
  case piece(Piece)
  /// A table, which may go on on the next page under its head.
  case rows(TableRows)
  /// What follows begins a page where less than a height is left, in points.
  case room(Double)
  /// What follows begins a page.
  case pageBreak
}
