import BilanModel
import BilanReports
import Testing

struct RegisterMarkdownTests {
  @Test func `every column and every value of every register is documented`() {
    let text = Register.markdown()
    for register in Register.all {
      #expect(text.contains("## `\(register.code)`"))
      for column in register.columns {
        #expect(text.contains("| `\(column.code)` | \(column.name.french) | \(column.name.english) |"))
        guard case .choice(let terms) = column.type else { continue }
        for term in terms { #expect(text.contains("| `\(term.code)` | \(term.name.french) |")) }
      }
    }
  }
}
