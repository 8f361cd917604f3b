"""What the judge learns from. `rows(...)` gives dicts with earlier, later and any of topic, shift, substance, tone, relation; `part` tells where one is from."""

import csv
import json
import os
import random
from glob import glob

from network import read_lines

# A reversal contradicts, a repetition agrees; what was softened may do either.
RELATION_OF_SHIFT = {"unchanged": "consistent", "reversed": "inconsistent", "unrelated": "unrelated"}


def shift_rows(folder):
    """The written pairs, and dossiers in the same form: NAME.jsonl."""
    rows = []
    for path in sorted(glob(os.path.join(folder, "*.jsonl"))):
        for row in read_lines(path):
            relation = RELATION_OF_SHIFT.get(row["shift"])
            rows.append({**row, "part": os.path.basename(path).removesuffix(".jsonl"), **({"relation": relation} if relation else {})})
    return rows


def perspectrum_rows(folder, most, rng):
    """Claims with perspectives that support or undermine them (Chen et al., NAACL 2019; CC BY-SA 4.0); those of other claims are unrelated."""
    with open(os.path.join(folder, "perspectrum_with_answers_v1.0.json"), encoding="utf-8") as file:
        claims = json.load(file)
    with open(os.path.join(folder, "perspective_pool_v1.0.json"), encoding="utf-8") as file:
        text_of = {each["pId"]: each["text"] for each in json.load(file)}
    everything = [pid for claim in claims for group in claim["perspectives"] for pid in group["pids"]]
    rows = []
    for claim in claims:
        sides = {"SUPPORT": [], "UNDERMINE": []}
        for group in claim["perspectives"]:
            if group["stance_label_3"] in sides:
                sides[group["stance_label_3"]].append(text_of[rng.choice(group["pids"])])
        for text in sides["SUPPORT"]:
            rows.append((claim["text"], text, "consistent"))
        for text in sides["UNDERMINE"]:
            rows.append((claim["text"], text, "inconsistent"))
        for support, undermine in zip(sides["SUPPORT"], sides["UNDERMINE"]):
            rows.append((support, undermine, "inconsistent"))
        for _ in range(3):
            rows.append((claim["text"], text_of[rng.choice(everything)], "unrelated"))
    rng.shuffle(rows)
    return [{"earlier": a, "later": b, "relation": relation, "part": "perspectrum"} for a, b, relation in rows[:most]]


def judged_rows(path):
    """Pairs of political statements judged by people (CC BY 4.0)."""
    with open(path, encoding="utf-8") as file:
        return [
            {"id": row["id"], "group": row["group"], "earlier": row["statement_1"], "later": row["statement_2"], "relation": row["gold_3"].lower(), "part": "judged"}
            for row in csv.DictReader(file)
        ]


def rows(shared, own, perspectrum, seed=1):
    everything = shift_rows(os.path.join(shared, "shift-pairs")) + shift_rows(own)
    if perspectrum:
        everything += perspectrum_rows(perspectrum, 6000, random.Random(seed))
    return everything
