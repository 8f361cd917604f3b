"""What is learned from: windows that `list-windows.ts` wrote, what the finder makes of them, and the written pairs with their topics."""

import glob
import json
import os
import re
from collections import defaultdict

import numpy
import onnxruntime

STOP = set("the a an of to in for on and or by with his her their against over from".split())


def read_windows(path):
    """→ the teacher's stretches and the finder's windows by key; statements: each {article, set, topics, stretched, placed, headline}, places as [(key, places)]."""
    stretches, windows, statements = {}, {}, []
    for line in open(path, encoding="utf8"):
        article = json.loads(line)
        name = article["article"]
        stretches.update({(name, index): pieces for index, pieces in enumerate(article["stretches"])})
        windows.update({(name, index): pieces for index, pieces in enumerate(article["windows"])})

        def keyed(places):
            return [((name, index), own) for index, own in places]

        for one in article["statements"]:
            if one["stretched"] and one["placed"]:
                places = {"stretched": keyed(one["stretched"]), "placed": keyed(one["placed"]), "headline": keyed(article["headline"])}
                statements.append({"article": name, "set": one["set"], "topics": one["topics"], **places})
    return stretches, windows, statements


def read_hidden(finder, windows):
    """What finder.onnx gives as `hidden`, by key: [pieces, 3 × 384]."""
    session = onnxruntime.InferenceSession(finder, providers=["CPUExecutionProvider"])
    return {key: session.run(["hidden"], {"ids": numpy.array([pieces])})[0][0].astype(numpy.float16) for key, pieces in windows.items()}


def sets_of(statements, dossiers, least):
    """Lists of statements whose labels are alike; of dossiers those with three topics and more."""
    sets = defaultdict(list)
    for one in statements:
        if one["set"] and one["topics"] and one["set"].startswith("dossiers ") == dossiers:
            sets[one["set"]].append(one)
    return [own for own in sets.values() if len(own) >= least and (not dossiers or len({topic for one in own for topic in one["topics"]}) >= 3)]


def written_pairs(shift_pairs, families):
    """By field, pairs of texts on one topic. Part 4 is measured on elsewhere."""
    rows = [json.loads(line) for path in sorted(glob.glob(os.path.join(shift_pairs, "part*.jsonl"))) if "part4" not in path for line in open(path, encoding="utf8")]
    rows += {row["earlier"]: row for row in map(json.loads, open(families, encoding="utf8"))}.values()
    fields = defaultdict(list)
    for row in rows:
        if row["shift"] != "unrelated":
            sides = {side: row[side].replace(" ¶ ", " ") for side in ("earlier", "later")}
            fields[row["field"]].append({**sides, "topic": row["topic"].lower()})
    return {field: own for field, own in fields.items() if len(own) >= 12}


def words_of(label):
    return {word.rstrip("s") for word in re.findall(r"[a-z']+", label.lower())} - STOP


def share_words(some, others):
    return any(words_of(one) & words_of(other) for one in some for other in others)
