"""Kills at random moments, and at each call of the file system that a publication makes."""
import random
import subprocess
import time

from calls import CHANGING, inject, places
from ground import Fault, Ground, judge, litter, must_say, run, snapshot


def random_moments(bilan, rounds):
    """Kills runs over a folder that holds an edition: the old one stays, the new one is whole or not there."""
    with Ground(bilan, "kills") as ground:
        old, new = ground.reference(), ground.reference(as_of="2025-01-16")
        output, chance, survived = ground.path("out"), random.Random(7), 0
        run(ground.command(output))
        start = time.monotonic()
        run(ground.command(ground.path("timed")))
        usual = time.monotonic() - start
        for number in range(rounds):
            as_of = "2025-01-16" if number % 2 else "2025-01-15"
            process = subprocess.Popen(ground.command(output, as_of=as_of, options=("--keep", "4")),
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.random() * usual * 1.2)
            survived += process.poll() is not None
            process.kill()
            process.wait()
            judge(output, [old, new])
        return finish(ground, output, [old, new], f"{rounds} kills, {survived} runs had ended")


def each_call(bilan, most):
    """Kills a run at each call in turn; a run that publishes comes next and clears what was left."""
    with Ground(bilan, "kill-at-call") as ground:
        old, new = ground.reference(), ground.reference(as_of="2025-01-16")
        output = ground.path("out")
        run(ground.command(output))
        kills = 0
        for call, number, _ in places(ground, most, kinds=CHANGING | {"open"}):
            status, said = run([*inject(call, number, "signal=KILL"), *ground.command(output, as_of="2025-01-16")])
            must_say(status, said, f"killed at {call} {number}")
            judge(output, [old, new])
            kills += 1
        return finish(ground, output, [old, new], f"{kills} kills at a call")


def finish(ground, output, wholes, what):
    """A run after all the kills publishes, changes no edition, and leaves no working folder."""
    before = editions_of(snapshot(output))
    status, said = run(ground.command(output, as_of="2025-01-15"))
    must_say(status, said, "the run after the kills")
    count = judge(output, wholes, expected=wholes[0])
    after = editions_of(snapshot(output))
    if any(after.get(name) != value for name, value in before.items()):
        raise Fault("an edition was changed by a later run")
    left = litter(output)
    if left:
        raise Fault(f"left over: {left}")
    return f"{what}: {count} whole editions, nothing else"


def editions_of(found):
    """Those entries of a snapshot that belong to an edition."""
    return {name: value for name, value in found.items()
            if len(name.split("/")) > 1 and name.split("/")[1].isdigit()}
