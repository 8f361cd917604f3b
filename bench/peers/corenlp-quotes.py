"""Takes a folder of texts and the folder of JSON that CoreNLP's own command wrote for it; writes its quotations and their mentions as predictions."""
import json
import sys
from pathlib import Path


def main():
    if len(sys.argv) != 4:
        sys.exit(f"usage: {sys.argv[0]} FOLDER_OF_TEXTS FOLDER_OF_JSON PREDICTIONS.jsonl")
    names = sorted(path.name for path in Path(sys.argv[1]).glob("*.txt"))
    with open(sys.argv[3], "w", encoding="utf-8") as output:
        for name in names:
            document = json.loads(Path(sys.argv[2], f"{name}.json").read_text(encoding="utf-8"))
            for spans in attributions(document):
                output.write(json.dumps({"article": name, "spans": spans}) + "\n")


def attributions(document):
    """Java counts UTF-16 code units, as the scorer does: nothing to convert."""
    tokens = [token for sentence in document["sentences"] for token in sentence["tokens"]]
    for quote in document["quotes"]:
        content = [quote["beginIndex"], quote["endIndex"]]
        yield {"content": [content], "source": mention(quote, tokens)}


def mention(quote, tokens):
    if "mentionBegin" not in quote:
        return []
    first, last = tokens[quote["mentionBegin"]], tokens[quote["mentionEnd"]]
    return [[first["characterOffsetBegin"], last["characterOffsetEnd"]]]


main()
