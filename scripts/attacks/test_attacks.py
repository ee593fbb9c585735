#!/usr/bin/env python3
"""Proves that the attacks find what they are there for: a program with one fault planted, which each of them must name."""
import os
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import calls
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


if __name__ == "__main__":
    unittest.main()
