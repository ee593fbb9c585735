#!/usr/bin/env python3
"""Writes Sources/BilanCharts/Maps/LandText.swift from the states of Natural Earth at 1:110 million (public domain,
naturalearthdata.com), as JSON: a list of {"name": …, "rings": [[[longitude, latitude], …], …]}.

    scripts/land.py states.json > Sources/BilanCharts/Maps/LandText.swift

Edges that two states share are no coast and go; what is left is joined, thinned out and written in digits."""

import json
import math
import sys
from collections import defaultdict

LETTERS = [chr(code) for code in range(35, 127) if code != 92]
STILL, WIDTH, TOLERANCE, LEAST = 40, 108, 0.12, 0.3


def coasts(states):
    """The edges of all states but those that two share, joined to rings."""
    edges = {}
    for state in states:
        if state["name"] == "Antarctica":
            continue
        for ring in state["rings"]:
            points = [tuple(point) for point in ring]
            # What is beyond the antimeridian stands at the end of Asia.
            if max(point[0] for point in points) < -169:
                points = [(east + 360, north) for east, north in points]
            for edge in zip(points, points[1:] + points[:1]):
                if edge[0] != edge[1] and edges.pop(edge[::-1], None) is None:
                    edges[edge] = True
    after = defaultdict(list)
    for start, end in edges:
        after[start].append(end)
    while after:
        ring = [next(iter(after))]
        while ring[-1] in after:
            here, ends = ring[-1], after[ring[-1]]
            end = ends[-1]
            if len(ends) > 1 and len(ring) > 1:
                back = math.atan2(ring[-2][1] - here[1], ring[-2][0] - here[0])
                end = min(ends, key=lambda to: (math.atan2(to[1] - here[1], to[0] - here[0]) - back) % math.tau or 9)
            ends.remove(end)
            if not ends:
                del after[here]
            if end == ring[0]:
                break
            ring.append(end)
        yield ring


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1])) / 2


def thinned(line):
    """The line without points that are nearly on it (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    (x, y), end = line[0], line[-1]
    across, up = end[0] - x, end[1] - y
    length = math.hypot(across, up)

    def off(point):
        if not length:
            return math.hypot(point[0] - x, point[1] - y)
        return abs(up * (point[0] - x) - across * (point[1] - y)) / length

    far = max(range(1, len(line) - 1), key=lambda place: off(line[place]))
    if off(line[far]) <= TOLERANCE:
        return [line[0], end]
    return thinned(line[: far + 1])[:-1] + thinned(line[far:])


def digits(ring):
    points = [(round(east * 10), round(north * 10)) for east, north in ring]
    here = points[0]
    east, north = here[0] + 1800, here[1] + 900
    text = [LETTERS[value] for value in (*divmod(east, 91), *divmod(north, 91))]
    for point in points[1:] + points[:1]:
        while here != point:
            way = [to - at for to, at in zip(point, here)]
            steps = -(-max(map(abs, way)) // STILL)
            step = [round(part / steps) for part in way]
            text += [LETTERS[part + STILL] for part in step]
            here = (here[0] + step[0], here[1] + step[1])
    return "".join(text)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rings = [ring for ring in coasts(json.load(file)) if abs(area(ring)) >= LEAST]
    whole = []
    for ring in rings:
        far = max(range(len(ring)), key=lambda place: math.dist(ring[place], ring[0]))
        whole.append(thinned(ring[: far + 1])[:-1] + thinned(ring[far:] + ring[:1])[:-1])
    text = " ".join(digits(ring) for ring in sorted(whole, key=lambda ring: -abs(area(ring))))
    lines, start = [], 0
    while start < len(text):
        end = min(len(text), start + WIDTH)
        # No blank at the end of a line, where editors lose it.
        while text[end - 1] == " ":
            end += 1
        lines.append("    " + text[start:end])
        start = end
    print('''extension LandMass {
  /// The coasts of the world as `scripts/land.py` writes them: Natural Earth’s land at 1:110 million (public domain),
  /// its borders between states dissolved, without Antarctica, to a tenth of a degree.
  ///
  /// A ring begins with its first point, longitude + 180 and latitude + 90 in tenths of a degree, two digits of base 91 each;
  /// then one digit each for how far the next point is to the east and to the north, 40 being no way. A blank parts rings.
  static let text = """
''' + "\n".join(lines) + '''
    """
}''')


main()
