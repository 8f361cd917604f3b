"""Takes an article; gives it as another house would have printed it: run on, with other marks, lost marks, as a transcript or signed.

PolNeAR is US web copy with a line break after every paragraph and curly marks. What the record will be fed is not."""

import random

from corpus import Article

OPENING, CLOSING = "“", "”"
# (outer opening, outer closing, inner opening, inner closing) as words.
MARK_STYLES = [
    (['"'], ['"'], ["'"], ["'"]),
    (["‘", "‘"], ["’", "’"], ["‘"], ["’"]),
    (["`", "`"], ["'", "'"], ["`"], ["'"]),
    (["'", "'"], ["'", "'"], ["'"], ["'"]),
    (["‘"], ["’"], ["“"], ["”"]),
    (["'"], ["'"], ['"'], ['"']),
]
PRONOUNS = {"he", "she", "they", "it", "i", "we", "who", "that", "his", "her", "their"}


def augment(article: Article, rng: random.Random) -> Article:
    if rng.random() < 0.15:
        article = reformat_speeches(article, rng)
    if rng.random() < 0.35:
        article = restyle_marks(article, rng.choice(MARK_STYLES))
    if rng.random() < 0.1:
        article = lose_marks(article, rng)
    if rng.random() < 0.3:
        article = run_on(article, rng)
    return article


def rebuild(article: Article, rows: list[tuple[str, str, int | None, bool]]) -> Article:
    """Rows are (word, label, index in the article or None, starts line); links follow the indexes."""
    place = {}
    for new, (_, _, old, _) in enumerate(rows):
        if old is not None:
            place.setdefault(old, new)
    labels = [row[1] for row in rows]
    cue_of, source_of = {}, {}
    for new, (_, label, old, _) in enumerate(rows):
        cue = article.cue_of.get(old) if old is not None else None
        if cue in place and label.endswith("content"):
            cue_of[new] = place[cue]
    for cue, source in article.source_of.items():
        if cue in place:
            source_of[place[cue]] = place.get(source)
    return Article(article.name, [row[0] for row in rows], [row[3] for row in rows], labels, cue_of, source_of)


def rows_of(article: Article, words) -> list[tuple[str, str, int | None, bool]]:
    return [(article.words[i], article.labels[i], i, article.starts_line[i]) for i in words]


def run_on(article: Article, rng: random.Random) -> Article:
    """Most line breaks go, or all."""
    kept = rng.choice([0.0, 0.0, 0.1, 0.4])
    starts = [line and rng.random() < kept for line in article.starts_line]
    return Article(article.name, article.words, starts, article.labels, article.cue_of, article.source_of)


def restyle_marks(article: Article, style) -> Article:
    outer_open, outer_close, inner_open, inner_close = style
    rows, double_is_open = [], False
    for i, word in enumerate(article.words):
        if article.starts_line[i]:
            double_is_open = False
        printed = [word]
        if word in (OPENING, CLOSING, '"'):
            opens = word == OPENING or (word == '"' and not double_is_open)
            double_is_open = opens
            printed = outer_open if opens else outer_close
        elif word in "‘’" and (word == "‘" or not is_apostrophe(article, i)):
            printed = inner_open if word == "‘" else inner_close
        for n, mark in enumerate(printed):
            label = article.labels[i]
            if n and label.startswith("B-"):
                label = "I-" + label[2:]
            rows.append((mark, label, i, article.starts_line[i] and not n))
    return rebuild(article, rows)


def is_apostrophe(article: Article, i: int) -> bool:
    after = article.words[i + 1] if i + 1 < len(article.words) else ""
    return after in ("s", "t", "re", "ve", "ll", "d", "m")


def lose_marks(article: Article, rng: random.Random) -> Article:
    """Here and there a quotation mark is missing."""
    marks = {OPENING, CLOSING, '"'}
    kept = [i for i, word in enumerate(article.words) if word not in marks or rng.random() > 0.08]
    rows = rows_of(article, kept)
    return rebuild(article, mend_labels(rows, article))


def mend_labels(rows, article: Article):
    """A fragment that lost its first word begins with the next one; a line that did, too."""
    mended, previous = [], "O"
    for n, (word, label, old, starts) in enumerate(rows):
        gone = n and old is not None and rows[n - 1][2] is not None and old > rows[n - 1][2] + 1
        if gone and article.starts_line[old - 1]:
            starts = True
        if label.startswith("I-") and previous[2:] != label[2:]:
            label = "B-" + label[2:]
        mended.append((word, label, old, starts))
        previous = label
    return mended


def reformat_speeches(article: Article, rng: random.Random) -> Article:
    """Paragraphs that are one quotation with its speaker become turns of a transcript, signed quotations or introduced ones."""
    form = rng.choice(["turn", "turn", "signed", "introduced"])
    rows = []
    for words in paragraphs(article):
        speech = only_speech(article, words)
        rows += rewrite(article, speech, form) if speech else rows_of(article, words)
    return rebuild(article, rows)


def paragraphs(article: Article) -> list[range]:
    starts = [0] + [i for i, line in enumerate(article.starts_line) if line and i]
    return [range(start, end) for start, end in zip(starts, starts[1:] + [len(article.words)])]


def only_speech(article: Article, words: range):
    """(source words, cue word, content words) where the paragraph is one quotation with its named source and little else."""
    cues = [i for i in words if article.labels[i] == "B-cue"]
    if len(cues) != 1 or article.source_of.get(cues[0]) not in words:
        return None
    source = [article.source_of[cues[0]]]
    while source[-1] + 1 in words and article.labels[source[-1] + 1] == "I-source":
        source.append(source[-1] + 1)
    content = [i for i in words if article.cue_of.get(i) == cues[0]]
    plain = [i for i in words if article.labels[i] == "O"]
    if not content or len(plain) > 12 or article.words[content[0]] not in ('"', OPENING):
        return None
    if article.words[source[0]].lower() in PRONOUNS or len(content) < 6:
        return None
    return source, cues[0], content


def rewrite(article: Article, speech, form: str):
    source, cue, content = speech
    marks = {OPENING, CLOSING, '"'}
    said = [i for i in content if article.words[i] not in marks] if form == "turn" else content
    end = "." if form == "turn" and article.words[said[-1]] == "," else article.words[said[-1]]
    rows = []
    if form != "signed":
        rows += [(article.words[i], article.labels[i], i, False) for i in source]
        rows.append((":", "B-cue", cue, False))
    rows += [(article.words[i], "I-content" if n else "B-content", i, False) for n, i in enumerate(said)]
    rows[-1] = (end, *rows[-1][1:])
    if form == "signed":
        rows.append(("—", "B-cue", cue, False))
        rows += [(article.words[i], article.labels[i], i, False) for i in source]
    return [(*rows[0][:3], True)] + rows[1:]
