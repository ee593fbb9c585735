#!/usr/bin/env python3
"""Proves that the attacks find what they are there for: a program with one fault planted, which each of them must name."""
import os
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import calls
import canaries
import disk
import kills
import planted
import races
import sources
from ground import Fault

STAND_IN = os.path.join(HERE, "stand_in.py")
FAULTS = [  # attack, its number, the fault of the program, words of what is said of it
    (kills.random_moments, 12, "in-place", "mixed or damaged"),
    (kills.each_call, 1, "in-place", "mixed or damaged"),
    (calls.each_fails, 1, "silent", "without a word"),
    (calls.full_at_each_write, 1, "deaf", "mixed or damaged"),
    (disk.growing_tmpfs, 64, "deaf", "mixed or damaged"),
    (races.periods_at_once, 2, "forgetful", "an edition is missing"),
    (races.equal_at_once, 2, "unlocked", "not one edition"),
    (races.one_number_and_name, 1, "littering", "left over"),
    (sources.changed_in_mid_reading, 16, "blind", "of no whole register"),
    (sources.outputs_over_sources, 1, "over", "was overwritten"),
    (planted.links_and_folders, 1, "sweeping", "was changed"),
]


class AttackTests(unittest.TestCase):
    def tearDown(self):
        os.environ.pop("STAND_IN_FAULT", None)

    def test_each_planted_fault_is_named(self):
        for attack, number, fault, words in FAULTS:
            with self.subTest(attack.__name__, fault=fault):
                os.environ["STAND_IN_FAULT"] = fault
                try:
                    said = attack(STAND_IN, number)
                except Fault as found:
                    self.assertIn(words, str(found))
                else:
                    self.assertTrue(said.startswith("skipped"), said)

    def test_a_sound_program_passes(self):
        # But for each_fails: a fault of the interpreter itself ends with 1, which is an edition to the attacks.
        for attack, number, *_ in FAULTS:
            if attack is not calls.each_fails:
                with self.subTest(attack.__name__):
                    attack(STAND_IN, {disk.growing_tmpfs: 128}.get(attack, min(number, 2)))


#: A program that publishes what is admitted, and one record more in the place that it is told.
LEAKING = """\
#!/usr/bin/env python3
import os, sys, zipfile
sys.path.insert(0, {here!r})
import canaries
place, folder = os.environ["LEAK"], os.path.join(sys.argv[sys.argv.index("--output") + 1], "2024", "1")
os.makedirs(folder)
os.symlink("1", os.path.join(os.path.dirname(folder), "dernier"))
shown = [canaries.canary(n, "T") for n, each in enumerate(canaries.MARKINGS) if canaries.admits(canaries.CEILINGS[0], each)]
texts = {{"a.json": "{{}}", "manifest.json": "{{}}", "rejets.csv": "", "a.xlsx": " ".join(shown[place == "lost":]), "console": ""}}
if place in texts:
    texts[place] += " " + canaries.canary(5, "N")
if place == "figures":
    texts["a.json"] = format(canaries.cost(5), ",").replace(",", "\u202f")
print(texts.pop("console"), file=sys.stderr)
for name, text in texts.items():
    if name.endswith(".xlsx"):
        with zipfile.ZipFile(os.path.join(folder, name), "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("xl/sharedStrings.xml", text)
    else:
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
"""


class CanaryTests(unittest.TestCase):
    def test_a_leak_is_named_in_each_place(self):
        places = {"a.json": "a.json holds", "manifest.json": "manifest.json holds", "rejets.csv": "rejets.csv holds",
                  "a.xlsx": "a.xlsx holds", "console": "the console says", "figures": "a.json holds",
                  "lost": "not in the workbook", "": None}
        for place, words in places.items():
            with self.subTest(place), tempfile.TemporaryDirectory() as folder:
                program = os.path.join(folder, "leaking")
                with open(program, "w", encoding="utf-8") as file:
                    file.write(LEAKING.format(here=HERE))
                os.chmod(program, 0o755)
                os.environ["LEAK"] = place
                if words is None:
                    self.assertTrue(canaries.look(program, folder, ["report"], canaries.CEILINGS[0], "sound"))
                else:
                    with self.assertRaisesRegex(Fault, words):
                        canaries.look(program, folder, ["report"], canaries.CEILINGS[0], place)

    def test_ceilings_admit_by_level_caveats_and_release(self):
        admitted = [sum(canaries.admits(ceiling, marking) for marking in canaries.MARKINGS) for ceiling in canaries.CEILINGS]
        self.assertEqual(admitted, [2, 4, 5, 7, 9, 8, 14, 7])


if __name__ == "__main__":
    unittest.main()
