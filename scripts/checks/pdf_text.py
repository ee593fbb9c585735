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

IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
TOKEN = re.compile(rb"\((?:\\.|[^()\\])*\)|<[0-9A-Fa-f\s]*>|<<|>>|/[^\s/\[\]()<>]+|[\[\]]|[^\s/\[\]()<>]+", re.S)
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
        """(bytes of a code, {code: text}) of a font, from its ToUnicode map."""
        if str(reference) in self.fonts:
            return self.fonts[str(reference)]
        font = self.value(reference)
        width = 2 if font.get("/Subtype") == "/Type0" else 1
        known = {}
        source = self.stream(font["/ToUnicode"]).decode("latin-1") if "/ToUnicode" in font else ""
        for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.S):
            for code, text in re.findall(r"<(\w+)>\s*<(\w+)>", block):
                known[int(code, 16)] = unicode_text(text)
        for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.S):
            for first, last, start, each in MAPPED_RANGE.findall(block):
                texts = re.findall(r"<(\w+)>", each)
                for offset, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                    if texts:
                        known[code] = unicode_text(texts[offset])
                    else:
                        text = unicode_text(start)
                        known[code] = text[:-1] + chr(ord(text[-1]) + offset)
        self.fonts[str(reference)] = (width, known)
        return self.fonts[str(reference)]

    def runs(self):
        """Every stretch of text between BT and ET that starts at a place of its own, page by page."""
        for number, (page, resources) in enumerate(self.pages(), 1):
            contents = self.value(page["/Contents"])
            parts = contents if isinstance(contents, list) else [page["/Contents"]]
            yield from self.shown(number, b"\n".join(self.stream(part) for part in parts), resources, IDENTITY)

    def shown(self, page, content, resources, matrix):
        saved, operands, run, font, scale = [], [], None, (1, {}), 1.0
        line = IDENTITY
        for token in TOKEN.findall(content):
            if token in (b"q", b"Q"):
                if token == b"q":
                    saved.append(matrix)
                elif saved:
                    matrix = saved.pop()
            elif token == b"cm":
                matrix = product([float(number) for number in operands[-6:]], matrix)
            elif token == b"Do":
                form = self.value(self.entry(resources, "/XObject").get(operands[-1].decode()))
                header = form["stream"]["dict"]
                if header.get("/Subtype") == "/Form":
                    inner = product([float(number) for number in header.get("/Matrix", IDENTITY)], matrix)
                    yield from self.shown(page, self.stream(form), self.value(header.get("/Resources", resources)), inner)
            elif token == b"BT":
                run, line = None, IDENTITY
            elif token == b"Tf":
                font = self.font(self.entry(resources, "/Font")[operands[-2].decode()])
                scale = float(operands[-1])
            elif token in (b"Tm", b"Td", b"TD", b"T*", b"ET"):
                if token == b"Tm":
                    line = tuple(float(number) for number in operands[-6:])
                elif token in (b"Td", b"TD"):
                    line = product((1, 0, 0, 1, float(operands[-2]), float(operands[-1])), line)
                if run and token in (b"Tm", b"ET"):
                    yield run
                    run = None
            elif token in (b"Tj", b"TJ", b"'", b'"'):
                width, known = font
                data = b"".join(unescaped(each) for each in operands if each[:1] in b"(<")
                codes = [int.from_bytes(data[at:at + width], "big") for at in range(0, len(data), width)]
                text = "".join(known.get(code, "\N{REPLACEMENT CHARACTER}") for code in codes)
                place = product(line, matrix)
                size = scale * (place[2] ** 2 + place[3] ** 2) ** 0.5
                run = Run(page, size, place[4], place[5], text) if run is None else run._replace(text=run.text + text)
            elif not OPERATOR.fullmatch(token):
                operands.append(token)
                continue
            operands = []
