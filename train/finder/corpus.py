"""Takes brat files (PolNeAR) or marked cases; gives articles as words with a role each and the links between them."""

import bisect
import glob
import os
import re
from collections import defaultdict
from dataclasses import dataclass

# The same words as src/attributions/words.ts finds.
WORD = re.compile(r"\w+|[^\w\s]")
LABELS = ["O", "B-content", "I-content", "B-source", "I-source", "B-cue", "I-cue"]
ROLES = {"Content": "content", "Source": "source", "Cue": "cue"}
TAGS = {"q": "content", "s": "source", "c": "cue"}


@dataclass
class Article:
    """`words`: as printed; `starts_line`: a line break stands before the word; `labels`: one of LABELS each;
    `cue_of`: content word → first word of its cue; `source_of`: first word of a cue → first word of its source, None when it has none."""

    name: str
    words: list[str]
    starts_line: list[bool]
    labels: list[str]
    cue_of: dict[int, int]
    source_of: dict[int, int | None]


def read_split(folder: str) -> list[Article]:
    """All articles of a PolNeAR split; of several annotators the first in name order is read, as the scorer does."""
    names = sorted(name[:-4] for name in os.listdir(os.path.join(folder, "text")))
    return [read_brat(folder, name) for name in names]


def read_brat(folder: str, name: str) -> Article:
    with open(os.path.join(folder, "text", name + ".txt"), encoding="utf-8", newline="") as file:
        text = file.read()
    pattern = os.path.join(folder, "attributions", glob.escape(name) + "_????.ann")
    return make_article(name, text, read_events(sorted(glob.glob(pattern))[0]))


def read_events(path: str) -> list[dict[str, list[tuple[int, int]]]]:
    """One mapping of role to character spans per attribution."""
    spans, events = {}, []
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    for line in lines:
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 1:
            where = fields[1].partition(" ")[2]
            spans[fields[0]] = [tuple(map(int, span.split())) for span in where.split(";")]
        elif line.startswith("E") and len(fields) > 1:
            events.append([item.partition(":")[::2] for item in fields[1].split()])
    attributions = []
    for event in events:
        roles = defaultdict(list)
        for role, reference in event:
            roles[ROLES.get(re.sub(r"\d+$", "", role), "other")] += spans.get(reference, [])
        if roles["content"]:
            attributions.append(roles)
    return attributions


def read_cases(path: str) -> list[Article]:
    """Marked cases: `=== genre` starts one; `<q 1>`, `<s 1 2>`, `<c 1>` mark content, source and cue of the numbered attributions."""
    with open(path, encoding="utf-8") as file:
        cases = re.split(r"^=== *", file.read(), flags=re.M)[1:]
    stem = os.path.splitext(os.path.basename(path))[0]
    return [read_case(f"{stem}-{number}", case.partition("\n")[2]) for number, case in enumerate(cases, 1)]


def read_case(name: str, marked: str) -> Article:
    text, roles, opened = "", defaultdict(lambda: defaultdict(list)), None
    for piece in re.split(r"(</?[scq](?: \d+)*>)", marked):
        tag = re.fullmatch(r"<(/?)([scq])((?: \d+)*)>", piece)
        if not tag:
            text += piece
        elif tag[1]:
            role, numbers, start = opened
            for number in numbers:
                roles[number][role].append((start, len(text)))
        else:
            opened = (TAGS[tag[2]], tag[3].split(), len(text))
    return make_article(name, text, [attribution for attribution in roles.values() if attribution["content"]])


def make_article(name: str, text: str, attributions) -> Article:
    matches = list(WORD.finditer(text))
    ends = [0] + [match.end() for match in matches]
    article = Article(
        name=name,
        words=[match.group() for match in matches],
        starts_line=[i > 0 and "\n" in text[ends[i] : match.start()] for i, match in enumerate(matches)],
        labels=["O"] * len(matches),
        cue_of={},
        source_of={},
    )
    starts = [match.start() for match in matches]
    for attribution in attributions:
        add_attribution(article, {role: fragments(matches, starts, attribution[role]) for role in ROLES.values()})
    return article


def fragments(matches, starts, spans) -> list[list[int]]:
    """Word indexes of each span; touching fragments joined."""
    found = []
    for start, end in sorted(spans):
        first = max(0, bisect.bisect_right(starts, start) - 1)
        words = []
        while first < len(matches) and matches[first].start() < end:
            if matches[first].end() > start:
                words.append(first)
            first += 1
        if words and found and words[0] <= found[-1][-1] + 1:
            found[-1] = sorted({*found[-1], *words})
        elif words:
            found.append(words)
    return found


def add_attribution(article: Article, roles: dict[str, list[list[int]]]) -> None:
    for role, found in roles.items():
        for fragment in found:
            for place, word in enumerate(fragment):
                if article.labels[word] == "O":
                    article.labels[word] = ("I-" if place else "B-") + role
    if roles["cue"]:
        cue = roles["cue"][0][0]
        article.source_of[cue] = roles["source"][0][0] if roles["source"] else None
        for fragment in roles["content"]:
            for word in fragment:
                article.cue_of.setdefault(word, cue)
