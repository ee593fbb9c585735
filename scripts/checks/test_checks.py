#!/usr/bin/env python3
"""Proves that the checks find what they are there for: each fault is planted in a small sound file, and must be named."""
import contextlib
import io
import os
import sys
import tempfile
import unittest
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "..", "Tests")]
import look_at_pdf
import oracle
import pdf_text
import perturb_columns
import recalculate_workbook
from lint_workbook import Lint
from workbook import Cell

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def relations(*entries):
    links = "".join(f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                    for name, kind, target in entries)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


TABLE = (f'<table xmlns="{MAIN}" id="1" name="T" displayName="T" ref="A1:B3"><tableColumns count="2">'
         '<tableColumn id="1" name="Nom"/><tableColumn id="2" name="Jours"/></tableColumns></table>')
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SOUND = {
    "[Content_Types].xml":
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        f'PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/><Override '
        f'PartName="/xl/worksheets/sheet1.xml" ContentType="{SHEET_TYPE}.worksheet+xml"/><Override '
        f'PartName="/xl/sharedStrings.xml" ContentType="{SHEET_TYPE}.sharedStrings+xml"/><Override '
        f'PartName="/xl/tables/table1.xml" ContentType="{SHEET_TYPE}.table+xml"/></Types>',
    "_rels/.rels": relations(("r1", "officeDocument", "xl/workbook.xml")),
    "docProps/core.xml": '<p xmlns:dc="d"><dc:title>Bilan</dc:title><dc:creator>EMA</dc:creator></p>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Synthèse" sheetId="1" '
                       'r:id="r1"/></sheets><definedNames><definedName name="total">Synthèse!$C$1</definedName>'
                       '</definedNames></workbook>',
    "xl/_rels/workbook.xml.rels": relations(("r1", "worksheet", "worksheets/sheet1.xml"),
                                            ("r2", "sharedStrings", "sharedStrings.xml")),
    "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>Nom</t></si><si><t>Jours</t></si><si><t>été</t></si></sst>',
    "xl/worksheets/sheet1.xml":
        f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheetData>'
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><f>SUM(B2:B3)</f><v>5</v></c></row>'
        '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>2</v></c></row>'
        '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>3</v></c></row>'
        '</sheetData><tableParts count="1"><tablePart r:id="r1"/></tableParts></worksheet>',
    "xl/worksheets/_rels/sheet1.xml.rels": relations(("r1", "table", "../tables/table1.xml")),
    "xl/tables/table1.xml": TABLE,
}
SHEET = "xl/worksheets/sheet1.xml"
FAULTS = [  # part, what stands there, what is put in its place, words of the finding
    (SHEET, "SUM(B2:B3)", "SOMME(B2:B3)", "local language"),
    (SHEET, "SUM(B2:B3)", "IF(1;2;3)", "local language"),
    (SHEET, "SUM(B2:B3)", "MAXIFS(B2:B3,A2:A3,1)", "without its prefix"),
    (SHEET, "SUM(B2:B3)", "TODAY()", "volatile"),
    (SHEET, "SUM(B2:B3)", "SUM(#REF!)", "#REF!"),
    (SHEET, "SUM(B2:B3)", "SUM('Annexe'!B2)", "not there: Annexe"),
    (SHEET, "</f><v>5</v>", "</f>", "without a stored value"),
    (SHEET, "<v>2</v></c><c r=\"B2\"><v>2</v>", "<v>9</v></c><c r=\"B2\"><v>2</v>", "table of texts"),
    (SHEET, "<v>3</v></c></row></sheetData>", "<v>NaN</v></c></row></sheetData>", "number written 'NaN'"),
    (SHEET, '<row r="3">', '<row r="2">', "row 2 after row 2"),
    (SHEET, "</sheetData>", '</sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells>', "merged area"),
    ("xl/tables/table1.xml", 'name="Jours"', 'name="Nom"', "two columns of one name"),
    ("xl/tables/table1.xml", 'name="Jours"', 'name="Jour"', "the cell says 'Jours'"),
    ("xl/tables/table1.xml", 'displayName="T"', 'displayName="Total"', "taken twice"),
    ("xl/workbook.xml", 'name="Synthèse"', 'name="Partenaires / piliers"', "not a name that Excel allows"),
    ("xl/workbook.xml", 'name="total"', 'name="A1"', "not a name that Excel allows"),
    ("xl/workbook.xml", "Synthèse!$C$1", "#REF!", "refers to #REF!"),
    ("xl/sharedStrings.xml", "été", "_x0041_", "one character"),
    ("xl/sharedStrings.xml", "<t>été</t>", "<t>été", "not well-formed"),
    ("xl/worksheets/_rels/sheet1.xml.rels", "table1.xml", "table2.xml", "not in the package"),
    ("docProps/core.xml", "Bilan", "", "no dc:title"),
]


def workbook(parts, date=(1980, 1, 1, 0, 0, 0)):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, date), text)
    return content


class WorkbookTests(unittest.TestCase):
    def test_a_sound_workbook_has_no_finding(self):
        self.assertEqual(Lint(workbook(SOUND)).run(), [])

    def test_each_planted_fault_is_named(self):
        for part, old, new, words in FAULTS:
            with self.subTest(words):
                self.assertIn(old, SOUND[part])
                problems = Lint(workbook(SOUND | {part: SOUND[part].replace(old, new)})).run()
                self.assertTrue(any(words in problem for problem in problems), problems)

    def test_a_date_of_the_clock_is_named(self):
        self.assertIn("dated", Lint(workbook(SOUND, (2024, 5, 1, 12, 0, 0))).run()[0])

    def test_recalculation_finds_a_wrong_value_and_a_formula_that_depends_on_nothing(self):
        wrong = SOUND[SHEET].replace("</f><v>5</v>", "</f><v>6</v>")
        deaf = SOUND[SHEET].replace("SUM(B2:B3)", "2+3")
        lost = SOUND[SHEET].replace('<c r="C1">', '<c r="C1" t="str">').replace("</f><v>5</v>", "</f><v>s.o.</v>")
        for sheet, status, words in ((SOUND[SHEET], 0, "0 problems"), (wrong, 1, "stored 6.0, recalculated 5.0"),
                                     (deaf, 1, "no formula depends on"), (lost, 1, "says 's.o.' where there is a number")):
            with self.subTest(words), tempfile.NamedTemporaryFile(suffix=".xlsx") as file:
                file.write(workbook(SOUND | {SHEET: sheet}).getvalue())
                file.flush()
                sys.argv = ["recalculate_workbook.py", file.name, "--perturb", "Synthèse!Jours"]
                with contextlib.redirect_stdout(io.StringIO()) as said:
                    self.assertEqual(recalculate_workbook.main(), status)
                self.assertIn(words, said.getvalue())


class PdfTests(unittest.TestCase):
    def runs(self, content):
        document = pdf_text.Document.__new__(pdf_text.Document)
        document.fonts = {"F": pdf_text.Font(1, {code: chr(code) for code in range(256)}, dict.fromkeys(range(256), 500))}
        document.objects = {}
        return list(document.shown(1, content, {"/Font": {"/f": "F"}}, pdf_text.IDENTITY))

    def test_a_size_is_that_on_the_page(self):
        [run] = self.runs(b"q 0.5 0 0 0.5 10 20 cm BT /f 1 Tf 12 0 0 12 4 6 Tm [(Bil) -3 <616E>] TJ ET Q")
        self.assertEqual((run.text, run.size, run.x, run.y), ("Bilan", 6, 12, 23))

    def test_a_move_to_the_end_of_the_text_goes_on_and_any_other_starts_another(self):
        runs = self.runs(b"BT /f 1 Tf 10 0 0 10 0 0 Tm (12) Tj 1 0 Td (345) Tj 3 0 Td (6) Tj 0 -2 Td (7) Tj ET")
        self.assertEqual([run.text for run in runs], ["12345", "6", "7"])

    def test_a_property_list_is_no_text(self):
        [run] = self.runs(rb"/Span << /ActualText <FEFF0041> >> BDC BT /f 1 Tf 9 0 0 9 0 0 Tm (d\351j\340 \(2\)) Tj ET EMC")
        self.assertEqual(run.text, "déjà (2)")

    def test_french_spacing_is_told_apart(self):
        def named(text):
            return any(pattern.search(text) for _, pattern in look_at_pdf.SPACING)

        for text in ("80 %", "Lecture : dix", "12 345", "l'Otan", "« oui »", "80%"):
            self.assertTrue(named(text), text)
        for text in ("80\u202f%", "Lecture\u00a0: dix", "12\u202f345", "l’Otan", "«\u00a0oui\u00a0»", "du 3 au 12"):
            self.assertFalse(named(text), text)

    def test_words_over_one_another(self):
        self.assertTrue(look_at_pdf.over((0, 0, 20, 10, "a"), (15, 2, 40, 12, "b")))
        self.assertFalse(look_at_pdf.over((0, 0, 20, 10, "a"), (20.5, 0, 40, 10, "b")))
        self.assertFalse(look_at_pdf.over((0, 0, 20, 12, "a"), (0, 10, 20, 22, "b")))


class OracleTests(unittest.TestCase):
    def test_days_are_those_inside_the_year(self):
        row = {"Début": "2023-12-29", "Fin": "2024-01-03"}
        self.assertEqual((oracle.days_in(2023, row), oracle.days_in(2024, row), oracle.days_in(2022, row)), (3, 3, 0))
        self.assertEqual(oracle.days_in(2024, {"Début": "2024-02-29", "Fin": ""}), 1)
        self.assertIsNone(oracle.days_in(2024, {"Début": "mai 2024", "Fin": ""}))

    def test_dates_as_desks_write_them(self):
        for text, month, first in (("mai 2024", 5, "2024-05-01"), ("2024-08", 8, "2024-08-01"),
                                   ("printemps 2024", 0, "2024-01-01"), ("2024-03-07", 3, "2024-03-07")):
            self.assertEqual((oracle.month_of(text), oracle.earliest(text)), (month, first))


class Columns(unittest.TestCase):
    def test_columns_go_together_where_each_has_a_figure_of_its_own(self):
        called = {"F1": {("T", "A"), ("T", "P")}, "F2": {("T", "B"), ("T", "P")}, "F3": {("T", "A"), ("T", "B")}}
        columns = {("T", "A"), ("T", "B"), ("T", "P")}
        copies = perturb_columns.shared_out(columns, called, {"F1", "F2"})
        self.assertEqual(copies, [{("T", "A"): ["F1"], ("T", "B"): ["F2"]}, {("T", "P"): ["F1", "F2"]}])

    def test_a_figure_through_another_formula_tells_of_no_column(self):
        formulas = {("S", place): Cell(formula, 1.0, None) for place, formula in
                    {"A1": "SUM(T[A])", "A2": "SUM(T[A])/S!A1", "A3": "SUM(T[B])*1E9+$B$7"}.items()}
        self.assertEqual(perturb_columns.called_columns(formulas), {("S", "A1"): {("T", "A")}, ("S", "A3"): {("T", "B")}})

    def test_values_change_and_empty_cells_get_one(self):
        row = b'<row r="7" spans="1:3"><c r="A7" s="2" t="s"><v>4</v></c><c r="C7" s="1"><v>3</v></c></row>'
        changed = perturb_columns.ROW.sub(
            lambda match: perturb_columns.changed_row(match, [("A", 6, 8), ("B", 6, 8), ("C", 6, 8), ("D", 8, 9)]), row)
        self.assertEqual(changed, b'<row r="7" spans="1:3"><c r="A7" s="2"><v>987654</v></c><c r="B7"><v>987654</v></c>'
                                  b'<c r="C7" s="1"><v>7.0</v></c></row>')


if __name__ == "__main__":
    unittest.main()
