import Testing

@Suite struct PlaceholderTests { @Test func `the module builds`() { #expect(Bool(true)) } }
