"""Takes a finder of one peer and a folder of texts; writes its predictions as JSON lines and prints how many articles a second of processor time it read."""
import json
import sys
import time
from pathlib import Path


def run(find):
    """find(text) gives dictionaries of lists of (start, end) in code points: content, source, cue. Loading is not timed: do it before."""
    if len(sys.argv) != 3:
        sys.exit(f"usage: {sys.argv[0]} FOLDER_OF_TEXTS PREDICTIONS.jsonl")
    files = sorted(Path(sys.argv[1]).glob("*.txt"))
    # Processor time of all threads: on a busy machine the clock on the wall measures the neighbours.
    started = time.process_time()
    found = [(path.name, text, find(text)) for path in files for text in [read(path)]]
    seconds = time.process_time() - started
    write(sys.argv[2], found)
    count = sum(len(attributions) for _, _, attributions in found)
    print(f"{len(files)} articles, {count} attributions, {seconds:.2f} CPU s, {len(files) / seconds:.2f} articles/s")


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def write(path, found):
    with open(path, "w", encoding="utf-8") as file:
        for article, text, attributions in found:
            units = utf16_offsets(text)
            for spans in attributions:
                mapped = {role: [[units[s], units[e]] for s, e in where] for role, where in spans.items()}
                file.write(json.dumps({"article": article, "spans": mapped}) + "\n")


def utf16_offsets(text):
    """The scorer counts UTF-16 code units, as JavaScript does; Python counts code points."""
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if ord(character) > 0xFFFF else 1))
    return offsets
