"""The ground that attacks are made on: two registers, the editions they give unharmed, and the verdict on an output folder."""
import hashlib
import os
import re
import shutil
import subprocess
import tempfile

FIXTURES = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", "..", "fixtures"))
LATEST = "dernier"
#: Exit codes after which an edition is published: whole, or with records rejected.
PUBLISHED = (0, 1)


class Fault(Exception):
    """Something lost, leaked, mixed, damaged or silent."""


class Ground:
    """A folder of its own for one attack, removed afterwards."""

    def __init__(self, bilan, attack):
        self.bilan = bilan
        self.root = tempfile.mkdtemp(prefix=f"attack-{attack}-")
        self.source = os.path.join(FIXTURES, "amerique-du-nord", "activites.csv")
        self.wholes = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.root, ignore_errors=True)

    def path(self, *parts):
        return os.path.join(self.root, *parts)

    def command(self, output, as_of="2025-01-15", year=2018, source=None, options=()):
        """The words of a report; a year with records, unless another is asked for."""
        return [self.bilan, "report", source or self.source, "--year", str(year), "--as-of", as_of,
                "--output", output, *options]

    def reference(self, **asked):
        """What an edition holds when nothing goes wrong: the digest of each file by name."""
        key = repr(sorted(asked.items()))
        if key not in self.wholes:
            folder = tempfile.mkdtemp(dir=self.root)
            status, said = run(self.command(folder, **asked))
            if status not in PUBLISHED:
                raise Fault(f"the unharmed run ended with {status}: {said}")
            named = latest(folder)
            if named is None:
                raise Fault("the unharmed run has published nothing")
            self.wholes[key] = contents(named)
            shutil.rmtree(folder)
        return self.wholes[key]


def run(words, **options):
    """Runs words to their end; the exit status, negative for a signal, and what was said on the standard error."""
    done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                          timeout=120, check=False, **options)
    return done.returncode, done.stderr.decode("utf-8", "replace")


def contents(folder):
    """The digest of each file of a folder by name; a folder in it is a fault."""
    found = {}
    for entry in os.scandir(folder):
        if not entry.is_file(follow_symlinks=False):
            raise Fault(f"{entry.path} is no file")
        with open(entry.path, "rb") as file:
            found[entry.name] = hashlib.sha256(file.read()).hexdigest()
    return found


def periods(output):
    """The folders of periods in an output folder."""
    if not os.path.isdir(output):
        return []
    return sorted(entry.path for entry in os.scandir(output)
                  if entry.is_dir(follow_symlinks=False) and re.match(r"\d{4}", entry.name))


def editions(period):
    """The editions of the folder of a period, the oldest first."""
    return [os.path.join(period, name)
            for name in sorted((name for name in os.listdir(period) if name.isdigit()), key=int)]


def latest(output):
    """The edition that the only period of an output folder names the latest; None when there is none."""
    for period in periods(output):
        link = os.path.join(period, LATEST)
        if os.path.islink(link):
            return os.path.join(period, os.readlink(link))
        if os.path.isfile(link):
            with open(link, encoding="utf-8") as file:
                return os.path.join(period, file.read().strip())
    return None


def snapshot(folder):
    """Every file, link and folder below a folder with what it holds, its mode and its owner."""
    found = {}
    for place, folders, files in os.walk(folder):
        for name in folders + files:
            path = os.path.join(place, name)
            status = os.lstat(path)
            value = [status.st_mode, status.st_uid, status.st_gid]
            if os.path.islink(path):
                value.append(os.readlink(path))
            elif os.path.isfile(path):
                with open(path, "rb") as file:
                    value.append(hashlib.sha256(file.read()).hexdigest())
            found[os.path.relpath(path, folder)] = value
    return found


def judge(output, wholes, expected=None):
    """Every edition that can be seen is one of `wholes`, the latest is a whole one; returns how many there are.

    `expected` is what the latest must be, where a run has said that it published it.
    """
    count = 0
    for period in periods(output):
        for edition in editions(period):
            count += 1
            if contents(edition) not in wholes:
                raise Fault(f"{edition} is mixed or damaged: {sorted(contents(edition))}")
    named = latest(output)
    if named is None and expected is not None:
        raise Fault(f"nothing in {output} is named the latest, yet a run says that it published")
    if named is not None:
        if not os.path.isdir(named):
            raise Fault(f"{LATEST} leads to {named}, which is no edition")
        if expected is not None and contents(named) != expected:
            raise Fault(f"{LATEST} leads to {named}, which is not what was published")
    return count


def litter(output):
    """What a run has left that is no edition, no link to the latest and no lock: names in the folders of periods."""
    return [name for period in periods(output) for name in os.listdir(period)
            if name.startswith(".") and os.path.isdir(os.path.join(period, name))]


def must_say(status, said, what):
    """A run that did not end well has said so."""
    if status not in PUBLISHED and status >= 0 and not said.strip():
        raise Fault(f"{what}: ended with {status} without a word")
