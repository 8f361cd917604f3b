"""What the judge learns from. `rows(...)` gives dicts with earlier, later and any of topic, shift, substance, tone, relation; `part` tells where one is from."""

import csv
import json
import os
from glob import glob

from network import read_lines

# A reversal contradicts, a repetition agrees; what was softened may do either.
RELATION_OF_SHIFT = {"unchanged": "consistent", "reversed": "inconsistent", "unrelated": "unrelated"}


def shift_rows(folder):
    """The written pairs, and dossiers in the same form: NAME.jsonl. Those of real articles take two lines each: with all their statements, and with those that a comparison asks about."""
    rows = []
    for path in sorted(glob(os.path.join(folder, "*.jsonl"))):
        for row in read_lines(path):
            relation = RELATION_OF_SHIFT.get(row["shift"])
            rows.append({**row, "part": os.path.basename(path).removesuffix(".jsonl"), **({"relation": relation} if relation else {})})
    return rows


def perspectrum_rows(folder, rng):
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
    return [{"earlier": a, "later": b, "relation": relation, "part": "perspectrum"} for a, b, relation in rows]


def argument_rows(folder, rng):
    """ArgKP (Bar-Haim et al., ACL 2020; CDLA-Sharing-1.0): arguments for and against a motion, with the points that they make. Those that make a point agree with it,
    those of the other side contradict it, those of another motion are unrelated."""
    arguments, points, matches = {}, {}, []
    for split in ("train", "dev", "test"):
        for row in table(os.path.join(folder, f"arguments_{split}.csv")):
            arguments[split, row["arg_id"]] = row
        for row in table(os.path.join(folder, f"key_points_{split}.csv")):
            points[split, row["key_point_id"]] = row
        matches += [(split, row["arg_id"], row["key_point_id"]) for row in table(os.path.join(folder, f"labels_{split}.csv")) if row["label"] == "1"]
    rows = [(arguments[split, argument]["argument"], points[split, point]["key_point"], "consistent") for split, argument, point in matches]
    said, made = {}, {}
    for row in arguments.values():
        said.setdefault(row["topic"], {"1": [], "-1": []})[row["stance"]].append(row["argument"])
    for row in points.values():
        made.setdefault(row["topic"], {"1": [], "-1": []})[row["stance"]].append(row["key_point"])
    for motion, sides in said.items():
        elsewhere = [each for other, both in said.items() if other != motion for side in both.values() for each in side]
        for stance, against in (("1", "-1"), ("-1", "1")):
            for argument in sides[stance]:
                chance = rng.random()
                if chance < 0.3:
                    rows.append((argument, rng.choice(elsewhere), "unrelated"))
                if chance < 0.35:
                    rows.append((motion, argument, "consistent" if stance == "1" else "inconsistent"))
                elif chance < 0.65 and made.get(motion, {}).get(against):
                    rows.append((argument, rng.choice(made[motion][against]), "inconsistent"))
                elif chance < 0.9 and sides[against]:
                    rows.append((argument, rng.choice(sides[against]), "inconsistent"))
    return [{"earlier": a, "later": b, "relation": relation, "part": "arguments"} for a, b, relation in rows]


def inference_rows(folder):
    """SNLI (Bowman et al., EMNLP 2015; CC BY-SA 4.0): its development and test halves as e-SNLI prints them, and the revisions of Kaushik et al. (ICLR 2020), which
    turn a pair's label by few words. Neutral pairs say nothing of agreement."""
    relation_of = {"entailment": "consistent", "contradiction": "inconsistent"}
    pairs = set()
    for split in ("dev", "test"):
        columns = [open(os.path.join(folder, f"{name}.{split}"), encoding="utf-8") for name in ("s1", "s2", "labels")]
        pairs |= {(joined(a), joined(b), label.strip()) for a, b, label in zip(*columns)}
    for split in ("train", "dev", "test"):
        revised = table(os.path.join(folder, f"{split}.tsv"), delimiter="\t", quoting=csv.QUOTE_NONE)
        pairs |= {(row["sentence1"], row["sentence2"], row["gold_label"]) for row in revised}
    return [{"earlier": a, "later": b, "relation": relation_of[label], "part": "inferences"} for a, b, label in sorted(pairs) if label in relation_of]


def joined(tokens):
    return tokens.strip().replace(" .", ".").replace(" ,", ",")


def thesis_rows(own):
    """Short theses of the kind that parties print, two by two; invented."""
    return [{**row, "part": "theses"} for row in read_lines(os.path.join(own, "theses.jsonl"))]


def table(path, **dialect):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, **dialect))


def judged_rows(path):
    """Pairs of political statements judged by people (CC BY 4.0)."""
    return [
        {"id": row["id"], "group": row["group"], "earlier": row["statement_1"], "later": row["statement_2"], "relation": row["gold_3"].lower(), "part": "judged"}
        for row in table(path)
    ]


def take(rows, most, rng):
    """Of each part that `most` names so many rows, of the others none; "rest" stands for all that it does not name. None takes all."""
    parts = {}
    for row in rows:
        parts.setdefault(row["part"] if row["part"] in most else "rest", []).append(row)
    return [row for part, count in most.items() for row in drawn(parts.get(part, []), count, rng)]


def drawn(rows, count, rng):
    return rows if count is None or count >= len(rows) else rng.sample(rows, count)
