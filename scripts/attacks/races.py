"""Runs at the same time: other periods, the same edition, processes of one number on hosts of one name."""
import collections
import shutil
import subprocess

from ground import PUBLISHED, Fault, Ground, editions, judge, litter, must_say, periods, run

BUSY = 75
YEARS = range(2012, 2020)


def at_once(commands, prefix=()):
    """Runs commands at the same time; the exit status and the words of each."""
    started = [subprocess.Popen([*prefix, *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
               for words in commands]
    ended = []
    for process in started:
        said = process.communicate(timeout=300)[1].decode("utf-8", "replace")
        ended.append((process.returncode, said))
    return ended


def periods_at_once(bilan, rounds):
    """Eight periods into one new folder: each publishes its own, whatever the others do."""
    with Ground(bilan, "periods") as ground:
        wholes = {year: ground.reference(year=year, options=("--allow-empty",)) for year in YEARS}
        for _ in range(rounds):
            output = ground.path("out")
            ended = at_once([ground.command(output, year=year, options=("--allow-empty",)) for year in YEARS])
            for year, (status, said) in zip(YEARS, ended):
                if status not in PUBLISHED:
                    raise Fault(f"{year} ended with {status}: {said}")
            judge(output, list(wholes.values()))
            if len(periods(output)) != len(YEARS) or any(len(editions(period)) != 1 for period in periods(output)):
                raise Fault(f"an edition is missing: {periods(output)}")
            shutil.rmtree(output)
        return f"{rounds} rounds of {len(YEARS)} periods: every edition is there"


def equal_at_once(bilan, rounds):
    """Ten equal runs: one edition; the others find it, or say that the folder is busy."""
    with Ground(bilan, "equal") as ground:
        whole, ends = ground.reference(), collections.Counter()
        for _ in range(rounds):
            output = ground.path("out")
            ended = at_once([ground.command(output)] * 10)
            busy_or_published(ended, ends)
            judge(output, [whole], expected=whole)
            if sum(len(editions(period)) for period in periods(output)) != 1 or litter(output):
                raise Fault(f"not one edition: {ended}")
            shutil.rmtree(output)
        return f"{rounds} rounds of ten equal runs: {spoken(ends)}"


def one_number_and_name(bilan, rounds):
    """Two processes with the same number on hosts of the same name, as in two containers."""
    if run(["unshare", "-pf", "true"])[0]:
        return "skipped: no process names can be unshared here"
    with Ground(bilan, "namespaces") as ground:
        old, new, ends = ground.reference(), ground.reference(as_of="2025-01-16"), collections.Counter()
        for number in range(rounds):
            output = ground.path("out")
            ended = at_once([ground.command(output), ground.command(output, as_of="2025-01-16"),
                             ground.command(output, year=2017 if number % 2 else 2018)], prefix=("unshare", "-pf"))
            busy_or_published(ended, ends)
            judge(output, [old, new, ground.reference(year=2017)])
            if litter(output):
                raise Fault(f"left over: {litter(output)}")
            shutil.rmtree(output)
        return f"{rounds} rounds of one number and name: {spoken(ends)}"


def busy_or_published(ended, ends):
    for status, said in ended:
        must_say(status, said, "a run beside others")
        if status not in PUBLISHED + (BUSY,):
            raise Fault(f"a run beside others ended with {status}: {said}")
        ends["busy" if status == BUSY else "published or found equal"] += 1
    if not any(status in PUBLISHED for status, _ in ended):
        raise Fault("every run found another one busy")


def spoken(ends):
    return ", ".join(f"{count} {name}" for name, count in sorted(ends.items()))
