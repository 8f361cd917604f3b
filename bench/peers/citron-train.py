"""Takes the annotated articles and a folder; writes Citron models trained on some of them there. PYTHONPATH holds Citron's code."""
import json
import random
import sys
from pathlib import Path

from citron.content import ContentClassifier, ContentResolver
from citron.cue import CueClassifier
from citron.source import SourceClassifier

from citron_parser import open_parser

ARTICLES = 250


def main():
    if len(sys.argv) != 3:
        sys.exit(f"usage: {sys.argv[0]} POLNEAR/train MODEL_FOLDER")
    gold, model = Path(sys.argv[1]), sys.argv[2]
    data = Path(model, "data")
    data.mkdir(parents=True, exist_ok=True)
    names = sorted(path.stem for path in (gold / "text").glob("*.txt"))
    for name in random.Random(1).sample(names, ARTICLES):
        (data / f"{name}.json").write_text(json.dumps(annotated(gold, name)), encoding="utf-8")
    train(str(data), model)


def annotated(gold, name):
    with open(gold / "text" / f"{name}.txt", encoding="utf-8", newline="") as file:
        text = file.read()
    annotation = sorted((gold / "attributions").glob(f"{name}_????.ann"))[0]
    # Citron gives no quote without a source; learning from those too makes it worse.
    attributions = brat(annotation.read_text(encoding="utf-8"))
    quotes = [quote(text, a) for a in attributions if a["Cue"] and a["Source"] and a["Content"]]
    return {"text": text, "quotes": quotes}


def brat(annotation):
    """Standoff lines: T gives the places of one span, E ties spans together by role (Content2 is a second content)."""
    lines = [line.split("\t") for line in annotation.splitlines()]
    places = {line[0]: fragments(line[1]) for line in lines if line[0].startswith("T")}
    for line in lines:
        if line[0].startswith("E"):
            roles = [role.split(":") for role in line[1].split()]
            yield {
                name: [place for role, span in roles if role.rstrip("0123456789") == name for place in places.get(span, [])]
                for name in ("Content", "Source", "Cue")
            }


def fragments(places):
    _, _, offsets = places.partition(" ")
    return [tuple(map(int, fragment.split())) for fragment in offsets.split(";")]


def quote(text, attribution):
    def spans(role):
        return [{"start": start, "end": end, "text": text[start:end]} for start, end in attribution[role]]

    return {"cue": spans("Cue")[0], "sources": spans("Source"), "contents": spans("Content")}


def train(data, model):
    nlp = open_parser()
    # VerbNet could not be had: an empty folder leaves that one feature of a cue out.
    verbnet = Path(model, "verbnet")
    verbnet.mkdir(exist_ok=True)
    CueClassifier.build_model(nlp, data, model, str(verbnet))
    # The source resolver stays Citron's own: its trainer offers a quote's true sources only, and so learns little to choose by.
    for part in (ContentClassifier, ContentResolver, SourceClassifier):
        part.build_model(nlp, data, model)


main()
