"""Records above a ceiling, each with words of its own, and every place where one of those could come out."""
import concurrent.futures
import io
import json
import os
import subprocess
import zipfile

from ground import PUBLISHED, Fault, Ground, contents, latest

#: What desks call their column of markings, and what they would have it called by a slip.
HEADERS = [
    "Protection", "Classification", "Marquage", "marking", "Protecion", "Niveau de protection", "Niv. prot.", "Classif.",
    "Sensibilité", "Confidentialité", "Mention", "Mention de protection", "protection (NP/DR/S)", "Security",
    "Security level", "Handling", "Caveats", "Diffusion", "Restriction", "Habilitation", "Timbre", "Secret", "Marq.",
    "CLASSIFICATION", "niveauProtection", "P R O T E C T I O N", "Protection\u00a0", "Degré", "Accès", "Col 9",
]
#: A marking as it is written, its level, its caveats and to whom it may be released; None for anyone.
MARKINGS = [
    ("NP", 0, set(), None), ("", 0, set(), None), ("DR", 1, set(), None), ("DR-SF", 1, {"SF"}, None),
    ("Diffusion restreinte – ACSSI", 1, {"ACSSI"}, None), ("S", 3, set(), None),
    ("SECRET SPÉCIAL FRANCE", 3, {"SF"}, None),
    ("S-ACSSI-SF", 3, {"SF", "ACSSI"}, None), ("Secret Défense", 4, set(), None), ("TS-SF", 4, {"SF"}, None),
    ("NATO CONFIDENTIAL", 2, set(), None), ("DR REL TO USA", 1, set(), {"USA"}),
    ("S REL TO USA, CAN", 3, set(), {"USA", "CAN"}),
    ("DR NOFORN", 9, set(), None), ("SF", 4, {"SF"}, None),
]
#: A ceiling as it is given: its words, its level and caveats, and to whom all is to be released.
CEILINGS = [
    (["--ceiling", "NP"], 0, set(), set()), (["--ceiling", "DR"], 1, set(), set()),
    (["--ceiling", "DR-SF"], 1, {"SF"}, set()), (["--ceiling", "S"], 3, set(), set()),
    (["--ceiling", "S-SF"], 3, {"SF"}, set()), (["--ceiling", "S-ACSSI"], 3, {"ACSSI"}, set()),
    (["--ceiling", "TS-SF-ACSSI"], 4, {"SF", "ACSSI"}, set()),
    (["--ceiling", "S", "--release-to", "USA"], 3, set(), {"USA"}),
]
CONFIGURATION = """\
caveats: [ACSSI]
sources:
  - files: {file}
    register: activities
    columns: {{title: title, partners: partners, kind: kind, start: start, status: status, place: place, note: note,
      cost_eur: cost_eur, marking: {header}}}
"""


def admits(ceiling, marking):
    """Whether a ceiling admits a marking: told here by the words of the documentation, and by no code of bilan."""
    _, level, caveats, release = ceiling
    _, its_level, its_caveats, its_release = marking
    if its_level > level or not its_caveats <= caveats:
        return False
    return not release or "SF" not in its_caveats and (its_release is None or release <= its_release)


def canary(number, what):
    return f"CANARI{number:02}{what}"


def cost(number):
    return 97_650_001 + 17 * number


def records(header):
    """A record of each marking, whose words and whose cost no other has, and one that is rejected for its kind."""
    for number, (marking, *_) in enumerate(MARKINGS):
        yield {"title": canary(number, "T"), "partners": "Italie", "kind": "visit" if number % 3 else "exercise",
               "start": "2024-03-04", "status": "fait", "place": canary(number, "P"), "note": canary(number, "N"),
               "cost_eur": str(cost(number)), header: marking}
    yield {"title": canary(90, "T"), "partners": canary(90, "P"), "kind": canary(90, "K"), "start": "2024-03-04",
           "status": "fait", "place": "", "note": "", "cost_eur": "", header: "TS-SF"}


def source(folder, header, form):
    path = os.path.join(folder, "actes." + form)
    rows = list(records(header))
    with open(path, "w", encoding="utf-8") as file:
        if form == "csv":
            file.write(";".join(rows[0]) + "\n")
            file.writelines(";".join(row.values()) + "\n" for row in rows)
        elif form == "json":
            json.dump(rows, file, ensure_ascii=False)
        else:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return path


def texts(path):
    """All that can be read in a file: the parts of a workbook, the text of a PDF, the bytes of anything else."""
    with open(path, "rb") as file:
        data = file.read()
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
    if data.startswith(b"%PDF"):
        done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
        return done.stdout.decode("utf-8", "replace") + data.decode("latin-1")
    return data.decode("utf-8", "replace")


def leaked(text, hidden):
    """The canaries of hidden records in a text, whose spaces between figures are no matter."""
    bare = text.replace("\u202f", "").replace("\u00a0", "").replace(" ", "")
    words = [canary(number, "") for number in hidden] + [str(cost(number)) for number in hidden if number < 90]
    return sorted({word for word in words if word in bare})


def look(bilan, folder, words, ceiling, what):
    """Runs a report; no hidden canary is in what is said or published, and each that is admitted is in the workbook."""
    output = os.path.join(folder, "out")
    done = subprocess.run(
        [bilan, *words, "--year", "2024", "--as-of", "2025-01-15", "--output", output, *ceiling[0]],
        capture_output=True, stdin=subprocess.DEVNULL, timeout=120, check=False, cwd=folder)
    hidden = [number for number, marking in enumerate(MARKINGS) if not admits(ceiling, marking)]
    if not admits(ceiling, ("", 4, {"SF"}, None)):
        hidden.append(90)
    found = leaked((done.stdout + done.stderr).decode("utf-8", "replace"), hidden)
    if found:
        raise Fault(f"{what}: the console says {found}")
    if done.returncode not in (*PUBLISHED, 65):
        raise Fault(f"{what}: ended with {done.returncode}: {done.stderr.decode('utf-8', 'replace')[-300:]}")
    if done.returncode == 65:
        if os.path.exists(output):
            raise Fault(f"{what}: refused, and something is published")
        return False
    edition = latest(output)
    workbook = ""
    for name in contents(edition):
        text = texts(os.path.join(edition, name))
        found = leaked(text, hidden)
        if found:
            raise Fault(f"{what}: {name} holds {found}")
        if name.endswith(".xlsx"):
            workbook = text
    for number in range(len(MARKINGS)):
        if number not in hidden and canary(number, "T") not in workbook:
            raise Fault(f"{what}: the record of {MARKINGS[number][0]} is admitted, and not in the workbook")
    return True


def one(bilan, ground, place, ceiling, is_mapped):
    """A header of a column, or a key, under a ceiling."""
    header, form = HEADERS[place], ("csv", "ndjson", "json")[place % 3]
    what = f"{header} ({form}{', mapped' if is_mapped else ''}) {' '.join(ceiling[0])}"
    folder = ground.path(f"{place}-{CEILINGS.index(ceiling)}-{is_mapped}")
    os.mkdir(folder)
    path = source(folder, header, form)
    words = ["report", path]
    if is_mapped:
        name = json.dumps(header.strip() if form == "csv" else header, ensure_ascii=False)
        with open(os.path.join(folder, "bureau.yaml"), "w", encoding="utf-8") as file:
            file.write(CONFIGURATION.format(file=os.path.basename(path), header=name))
        words = ["report", "--config", os.path.join(folder, "bureau.yaml")]
    elif "ACSSI" in " ".join(ceiling[0]):
        with open(os.path.join(folder, "caveats.yaml"), "w", encoding="utf-8") as file:
            file.write("caveats: [ACSSI]\n")
        words = ["report", path, "--config", os.path.join(folder, "caveats.yaml")]
    published = look(bilan, folder, words, ceiling, what)
    if is_mapped and not published:
        raise Fault(f"{what}: refused, though the column of markings is read")
    return published


def matrix(bilan, number):
    """Each header, read as a column of markings and left to itself, under `number` ceilings: nothing above comes out."""
    with Ground(bilan, "canaries") as ground:
        jobs = [(place, CEILINGS[(place + turn) % len(CEILINGS)], is_mapped)
                for place in range(len(HEADERS)) for turn in range(number) for is_mapped in (True, False)]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            published = list(pool.map(lambda job: one(bilan, ground, *job), jobs))
        ceilings = len({CEILINGS.index(ceiling) for _, ceiling, _ in jobs})
        return (f"{len(HEADERS)} headers, {len(MARKINGS)} markings, {ceilings} ceilings: "
                f"{sum(published)} editions without a word from above, {len(jobs) - sum(published)} runs refused")
