"""The texts of a PDF as its content streams hold them, with every kind of space: pdftotext turns them all into one.

qpdf opens the file; the operators that place and show text are followed here, through forms as well.
"""
import base64
import json
import re
import subprocess
from collections import namedtuple

# size in points on the page; x and y of the start, from the bottom left.
Run = namedtuple("Run", "page size x y text")
# width: bytes of a code; characters: {code: text}; widths: {code: thousandths of the size}.
Font = namedtuple("Font", "width characters widths")

IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
TOKEN = re.compile(rb"\((?:\\.|[^()\\])*\)|<[0-9A-Fa-f\s]*>|<<|>>|/[^\s/\[\]()<>]+|[\[\]]|[^\s/\[\]()<>]+", re.S)
LEAP = 250  # thousandths of the size
OPERATOR = re.compile(rb"[A-Za-z'\"*]+[01]?")
ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
MAPPED_RANGE = re.compile(r"<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[([^\]]*)\])")


def product(inner, outer):
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def unescaped(token):
    """The bytes of a (literal) or <hexadecimal> string."""
    if token.startswith(b"<"):
        digits = re.sub(rb"\s", b"", token[1:-1])
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())

    def mend(match):
        code = match[1]
        if code.isdigit():
            return bytes([int(code, 8) & 255])
        return b"" if code == b"\n" else ESCAPES.get(code, code)

    return re.sub(rb"\\([0-7]{1,3}|.)", mend, token[1:-1], flags=re.S)


def unicode_text(digits):
    return bytes.fromhex(digits).decode("utf-16-be")


def numbers(operands):
    return [float(operand) for operand in operands[-6:]]


def character_map(source):
    """{code: text} of a ToUnicode map."""
    known = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.S):
        for code, text in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            known[int(code, 16)] = unicode_text(text)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.S):
        for first, last, start, each in MAPPED_RANGE.findall(block):
            texts = [unicode_text(text) for text in re.findall(r"<(\w+)>", each)]
            if not texts:
                text = unicode_text(start)
                texts = [text[:-1] + chr(ord(text[-1]) + offset) for offset in range(int(last, 16) - int(first, 16) + 1)]
            known.update(enumerate(texts, int(first, 16)))
    return known


class Document:
    def __init__(self, path):
        command = ["qpdf", "--json-output", "--json-stream-data=inline", "--decode-level=all", path, "-"]
        self.objects = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["qpdf"][1]
        self.fonts = {}

    def value(self, item):
        """What an entry is, references followed; streams stay as they are."""
        while isinstance(item, str) and re.fullmatch(r"\d+ \d+ R", item):
            entry = self.objects["obj:" + item]
            item = entry["value"] if "value" in entry else entry
        return item

    def entry(self, dictionary, key):
        return self.value(self.value(dictionary).get(key, {}))

    def stream(self, item):
        return base64.b64decode(self.value(item)["stream"]["data"])

    def pages(self):
        def walk(node, inherited):
            node = self.value(node)
            resources = node.get("/Resources", inherited)
            if "/Kids" not in node:
                yield node, self.value(resources)
            for kid in self.value(node.get("/Kids", [])):
                yield from walk(kid, resources)

        root = self.entry(self.objects["trailer"]["value"], "/Root")
        yield from walk(root["/Pages"], {})

    def font(self, reference):
        if str(reference) not in self.fonts:
            font = self.value(reference)
            source = self.stream(font["/ToUnicode"]).decode("latin-1") if "/ToUnicode" in font else ""
            composite = font.get("/Subtype") == "/Type0"
            widths = self.composite_widths(font) if composite else self.simple_widths(font)
            self.fonts[str(reference)] = Font(2 if composite else 1, character_map(source), widths)
        return self.fonts[str(reference)]

    def simple_widths(self, font):
        first = font.get("/FirstChar", 0)
        return dict(enumerate(self.value(font.get("/Widths", [])), first))

    def composite_widths(self, font):
        """Widths of the form [first [w w w] first last w]."""
        widths = {}
        entries = [self.value(entry) for entry in self.value(
            self.value(self.value(font["/DescendantFonts"])[0]).get("/W", []))]
        while entries:
            first, second = entries[0], entries[1]
            if isinstance(second, list):
                widths.update(enumerate(second, first))
                entries = entries[2:]
            else:
                widths.update(dict.fromkeys(range(first, second + 1), entries[2]))
                entries = entries[3:]
        return widths

    def runs(self):
        """Every stretch of text that is written without a gap, page by page."""
        for number, (page, resources) in enumerate(self.pages(), 1):
            contents = self.value(page["/Contents"])
            parts = contents if isinstance(contents, list) else [page["/Contents"]]
            content = b"\n".join(self.stream(part) for part in parts)
            yield from self.shown(number, content, resources, IDENTITY)

    def shown(self, page, content, resources, matrix):
        """The runs of one content stream, and of the forms that it draws."""
        saved, operands, pen = [], [], Pen(page)
        for token in TOKEN.findall(content):
            if not OPERATOR.fullmatch(token):
                operands.append(token)
                continue
            if token == b"q":
                saved.append(matrix)
            elif token == b"Q" and saved:
                matrix = saved.pop()
            elif token == b"cm":
                matrix = product(numbers(operands), matrix)
            elif token == b"Do":
                form = self.value(self.entry(resources, "/XObject").get(operands[-1].decode()))
                header = form["stream"]["dict"]
                if header.get("/Subtype") == "/Form":
                    inner = product([float(number) for number in header.get("/Matrix", IDENTITY)], matrix)
                    yield from self.shown(page, self.stream(form), self.value(header.get("/Resources", resources)), inner)
            elif token == b"Tf":
                pen.font = self.font(self.entry(resources, "/Font")[operands[-2].decode()])
                pen.scale = float(operands[-1])
            elif token in (b"BT", b"ET"):
                yield from pen.lifted()
                pen.line = IDENTITY
            elif token == b"Tm":
                yield from pen.moved(tuple(numbers(operands)))
            elif token in (b"Td", b"TD"):
                yield from pen.moved(product((1, 0, 0, 1, float(operands[-2]), float(operands[-1])), pen.line))
            elif token in (b"Tj", b"TJ"):
                yield from pen.show(operands, matrix)
            operands = []


class Pen:
    """Where text is written: it tells a move within a text, at a change of font, from the start of another text."""

    def __init__(self, page):
        self.page, self.font, self.scale = page, Font(1, {}, {}), 1.0
        self.line, self.advance, self.run = IDENTITY, 0.0, None

    def lifted(self):
        if self.run:
            yield self.run
        self.run = None

    def moved(self, line):
        """Goes on with the run when the new place is where the last glyph ended."""
        end = product((1, 0, 0, 1, self.advance, 0), self.line)
        size = self.scale * max(abs(line[0]), abs(line[3]))
        if line[:4] != self.line[:4] or abs(line[4] - end[4]) > size / 8 or abs(line[5] - end[5]) > size / 8:
            yield from self.lifted()
        self.line, self.advance = line, 0.0

    def show(self, operands, matrix):
        for operand in operands:
            if operand[:1] in b"(<":
                self.write(unescaped(operand), matrix)
            elif operand not in (b"[", b"]"):
                # Kerning is small; a leap between two strings is the start of another text.
                if abs(float(operand)) > LEAP:
                    yield from self.lifted()
                self.advance -= float(operand) / 1000 * self.scale

    def write(self, data, matrix):
        if not self.run:
            place = product(product((1, 0, 0, 1, self.advance, 0), self.line), matrix)
            size = self.scale * (place[2] ** 2 + place[3] ** 2) ** 0.5
            self.run = Run(self.page, size, place[4], place[5], "")
        for at in range(0, len(data), self.font.width):
            code = int.from_bytes(data[at:at + self.font.width], "big")
            text = self.font.characters.get(code, "\N{REPLACEMENT CHARACTER}")
            self.run = self.run._replace(text=self.run.text + text)
            self.advance += self.font.widths.get(code, 0) / 1000 * self.scale
