"""Sources that change while they are read, and outputs that would fall on them."""
import hashlib
import json
import os
import random
import shutil
import subprocess
import time

from ground import PUBLISHED, Fault, Ground, contents, latest, must_say, run

#: Records of a register: enough for its reading to take a while.
RECORDS = 40_000
HEADER = "Identifiant;Intitulé;Partenaires;Nature;Début;Fin;État;Participants français;Participants partenaires;Coût (€)\n"


def register(letter, cost, count):
    return (HEADER + "".join(f"{letter}{i};T{i};Italie;Visite;2024-03-{1 + i % 28:02};;fait;1;1;{cost}\n"
                             for i in range(count))).encode()


def changed_in_mid_reading(bilan, rounds):
    """An export rewrites, empties, lengthens or replaces the register while it is read: what is published has the
    figures of the bytes that it names, and of no others."""
    with Ground(bilan, "sources") as ground:
        first, second = register("A", "0.10", RECORDS), register("B", "9.99", RECORDS)
        # Whole is also what a run finds that begins after the change: the records of each state by its checksum.
        states = {hashlib.sha256(first).hexdigest(): RECORDS, hashlib.sha256(second).hexdigest(): RECORDS,
                  hashlib.sha256(first + body(second)).hexdigest(): 2 * RECORDS}
        source, output, chance, kept = ground.path("s.csv"), ground.path("out"), random.Random(11), 0
        with open(source, "wb") as file:
            file.write(first)
        start = time.monotonic()
        run(ground.command(output, year=2024, source=source))
        usual = time.monotonic() - start
        for number in range(rounds):
            shutil.rmtree(output, ignore_errors=True)
            with open(source, "wb") as file:
                file.write(first)
            time.sleep(0.02)
            process = subprocess.Popen(ground.command(output, year=2024, source=source),
                                       stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            time.sleep(chance.random() * usual)
            change(source, second, ("rewrite", "empty", "append", "replace")[number % 4])
            said = process.communicate()[1].decode("utf-8", "replace")
            must_say(process.returncode, said, "a source that changes")
            if process.returncode in PUBLISHED:
                kept += 1
                holds(output, states)
            elif process.returncode != 65:
                raise Fault(f"a source that changes ended with {process.returncode}: {said}")
            elif os.path.exists(output):
                raise Fault(f"something was published of a source that changed: {os.listdir(output)}")
        return f"{rounds} sources changed in mid-reading: {rounds - kept} refused, {kept} counted whole before"


def change(source, other, how):
    if how == "replace":
        with open(source + ".new", "wb") as file:
            file.write(other)
        os.rename(source + ".new", source)
    elif how == "append":
        with open(source, "ab") as file:
            file.write(body(other))
    else:
        with open(source, "wb") as file:
            if how == "rewrite":
                file.write(other)


def body(register):
    return register[len(HEADER.encode()):]


def holds(output, states):
    """The edition names bytes that were a whole register, and counts them all."""
    folder = latest(output)
    name = next(name for name in contents(folder) if name.endswith("_bilan.json"))
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        source = json.load(file)["sources"][0]
    if states.get(source["sha256"]) != source["records"]:
        raise Fault(f"an edition of no whole register: {source}")


def outputs_over_sources(bilan, _):
    """No output falls on a source, whatever leads to it; the source stays to the byte."""
    with Ground(bilan, "outputs") as ground:
        refused = 0
        for name, prepare in PLACES.items():
            folder = ground.path(name)
            os.mkdir(folder)
            source = os.path.join(folder, "a.csv")
            shutil.copyfile(ground.source, source)
            before = contents_of(source)
            target = prepare(folder, source)
            status, said = run([bilan, "chart", "classement", source, "--year", "2018", "--as-of", "2025-01-15",
                                "--output", target])
            must_say(status, said, name)
            if contents_of(source) != before:
                raise Fault(f"{name}: the source was overwritten")
            if status != 64:
                raise Fault(f"{name}: ended with {status}: {said}")
            refused += 1
        return f"{refused} ways onto a source refused"


def contents_of(path):
    with open(path, "rb") as file:
        return file.read()


def by_link(folder, source):
    os.symlink(source, os.path.join(folder, "c.pdf"))
    return os.path.join(folder, "c.pdf")


def by_hard_link(folder, source):
    os.link(source, os.path.join(folder, "c.pdf"))
    return os.path.join(folder, "c.pdf")


def by_folder_link(folder, source):
    os.rename(source, os.path.join(folder, "a.pdf"))
    shutil.copyfile(os.path.join(folder, "a.pdf"), source)
    os.symlink(folder, os.path.join(folder, "way"))
    os.unlink(source)
    os.symlink("a.pdf", source)
    return os.path.join(folder, "way", "a.pdf")


PLACES = {"same": lambda folder, source: source, "link": by_link, "hard-link": by_hard_link,
          "folder-link": by_folder_link}
