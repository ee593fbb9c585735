"""Draws that depend on the seed alone: splitmix64 and integers, never Python's own generator."""

MASK = (1 << 64) - 1


class Draws:
    """A stream of draws; the same seed gives the same stream with every version of Python."""

    def __init__(self, seed):
        self.state = seed & MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        bits = self.state
        bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
        return bits ^ (bits >> 31)

    def below(self, limit):
        """A whole number from 0 to limit − 1."""
        return self.next() % limit

    def between(self, low, high):
        """A whole number from low to high, both possible."""
        return low + self.below(high - low + 1)

    def chance(self, per_mille):
        """True that many times in a thousand."""
        return self.below(1000) < per_mille

    def pick(self, values):
        return values[self.below(len(values))]

    def weighted(self, pairs):
        """One of the values of (value, weight) pairs."""
        point = self.below(sum(weight for _, weight in pairs))
        for value, weight in pairs:
            point -= weight
            if point < 0:
                return value

    def several(self, pairs, count):
        """Different values of (value, weight) pairs, at most as many as there are."""
        left, chosen = list(pairs), []
        while left and len(chosen) < count:
            value = self.weighted(left)
            chosen.append(value)
            left = [pair for pair in left if pair[0] != value]
        return chosen
