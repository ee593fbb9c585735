#!/usr/bin/env python3
"""names-of-states.py COG.csv > Sources/BilanModel/Partners/NamesOfStates.swift

The official and usual names of states in French and English that the directory does not have by itself, from
- ISO 3166-1 as Debian's iso-codes gives it, with its French translations (package iso-codes),
- the Unicode CLDR (Python package babel),
- INSEE's Code officiel géographique, countries (the CSV given: iso3_code, name, official_name).
"""
import csv, gettext, json, pathlib, re, sys, unicodedata
from babel import Locale

root = pathlib.Path(__file__).resolve().parent.parent / "Sources/BilanModel/Partners"

def key(text):
    text = text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae")
    text = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn").lower()
    return " ".join(re.split(r"[\s\-'’ʼ._/,()\":«»‐-―‘-‟−]+", text)).strip()

def bare(k):
    first, _, rest = k.partition(" ")
    return rest if first in ("le", "la", "les", "l", "the") and rest else k

# What the directory says by itself: every string of a partner's declaration.
known, codes, order = {}, {}, []
for file in sorted(root.glob("States*.swift")) + [root / "Organisations.swift"]:
    for body in re.split(r"\.(?=(?:state|organisation)\()", file.read_text())[1:]:
        words = re.findall(r'"((?:[^"\\]|\\.)*)"', body)
        code = words[0]
        if body.startswith("state"):
            codes[code] = words[1]
            order.append(code)
        for word in words:
            word = word[4:] if word.startswith("the ") else word
            known.setdefault(key(word), set()).add(code)

names = {code: [] for code in order}
def add(code, name):
    name = re.sub(r"\s+", " ", name or "").strip().replace("'", "’")
    if code in names and name: names[code].append(name)

french = gettext.translation("iso_3166-1", "/usr/share/locale", ["fr"])
for state in json.load(open("/usr/share/iso-codes/json/iso_3166-1.json"))["3166-1"]:
    for field in ("name", "common_name", "official_name"):
        if field in state:
            add(state["alpha_3"], state[field])
            add(state["alpha_3"], french.gettext(state[field]))
for row in csv.DictReader(open(sys.argv[1])):
    add(row["iso3_code"], row["name"])
    add(row["iso3_code"], row["official_name"])
for language in ("fr", "en"):
    territories = Locale(language).territories
    for code in order:
        add(code, territories.get(codes[code]))

forms = r"(.*?(?:Républi\w+|Royaume|État\w*|Federation|Fédération|Republic|Kingdom|States?|Sultanate?|Principal\w+|Principauté|Emirate|Union|Commonwealth|Grand[ -]Duch\w+|Grand-Duché)(?: \w+)*?) (de l’|de la |du |de |des |d’|of the |of )(.+)"
for code in order:
    for name in list(names[code]):
        match = re.fullmatch(forms, name)
        if match:
            head, join, short = match.groups()
            add(code, f"{short} ({head} {join.strip()})")
    for name in list(names[code]):
        for old, new in (("Saint-", "St-"), ("Sainte-", "Ste-"), ("Saint ", "St "), (" et ", " & "), (" and ", " & "), ("-et-", " & ")):
            if old in name: add(code, name.replace(old, new))

claims = {}
for code in order:
    for name in names[code]: claims.setdefault(key(name), set()).add(code)
lines = []
for code in sorted(order):
    kept, seen = [], set()
    for name in names[code]:
        k = key(name)
        if k in seen or len(claims[k]) > 1 or k in known or bare(k) in known or len(k) < 4: continue
        seen.add(k)
        kept.append(name)
    line = ""
    for name in sorted(kept):
        if line and len(line) + len(name) > 108:
            lines.append(f"    {code} {line}")
            line = ""
        line += ("|" if line else "") + name
    if line: lines.append(f"    {code} {line}")

print("""// Written by scripts/names-of-states.py: do not edit.

extension PartnerDirectory {
  /// Official and usual names of states in French and English beside those of their declarations, by code.
  ///
  /// From ISO 3166-1 with its French translations (Debian iso-codes), the Unicode CLDR and INSEE's Code officiel
  /// géographique of 2025.
  static let namesOfStates: [String: [String]] = {
    var names: [String: [String]] = [:]
    for line in textOfNames.split(separator: "\\n") {
      names[String(line.prefix(3)), default: []] += line.dropFirst(4).split(separator: "|").map(String.init)
    }
    return names
  }()

  /// Each line a code and names between bars.
  private static let textOfNames = \"\"\"""")
print("\n".join(lines))
print('    """\n}')
