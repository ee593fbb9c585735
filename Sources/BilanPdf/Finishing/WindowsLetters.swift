/// The names of the letters of Windows code page 1252 in fonts (ISO 32000-1, annex D.2).
enum WindowsLetters {
  /// The name of the letter of a code; nil where the page has none.
  static func name(of code: Int) -> String? {
    for run in runs where run.names.indices.contains(code - run.first) { return String(run.names[code - run.first]) }
    return nil
  }

  private static let runs: [(first: Int, names: [Substring])] = [
    (
      32,
      """
      space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk \
      plus comma hyphen period slash zero one two three four five six seven eight nine colon semicolon \
      less equal greater question at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft \
      backslash bracketright asciicircum underscore grave a b c d e f g h i j k l m n o p q r s t u v w x \
      y z braceleft bar braceright asciitilde
      """.split(separator: " ")
    ),
    (128, "Euro".split(separator: " ")),
    (
      130,
      """
      quotesinglbase florin quotedblbase ellipsis dagger daggerdbl circumflex perthousand Scaron \
      guilsinglleft OE
      """.split(separator: " ")
    ),
    (142, "Zcaron".split(separator: " ")),
    (
      145,
      """
      quoteleft quoteright quotedblleft quotedblright bullet endash emdash tilde trademark scaron \
      guilsinglright oe
      """.split(separator: " ")
    ),
    (158, "zcaron Ydieresis".split(separator: " ")),
    (
      160,
      """
      space exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine \
      guillemotleft logicalnot hyphen registered macron degree plusminus twosuperior threesuperior acute \
      mu paragraph periodcentered cedilla onesuperior ordmasculine guillemotright onequarter onehalf \
      threequarters questiondown Agrave Aacute Acircumflex Atilde Adieresis Aring AE Ccedilla Egrave \
      Eacute Ecircumflex Edieresis Igrave Iacute Icircumflex Idieresis Eth Ntilde Ograve Oacute \
      Ocircumflex Otilde Odieresis multiply Oslash Ugrave Uacute Ucircumflex Udieresis Yacute Thorn \
      germandbls agrave aacute acircumflex atilde adieresis aring ae ccedilla egrave eacute ecircumflex \
      edieresis igrave iacute icircumflex idieresis eth ntilde ograve oacute ocircumflex otilde odieresis \
      divide oslash ugrave uacute ucircumflex udieresis yacute thorn ydieresis
      """.split(separator: " ")
    ),
  ]
}
