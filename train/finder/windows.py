"""Takes articles; gives windows of word pieces with their targets. src/attributions/windows.ts cuts texts in the same way."""

from dataclasses import dataclass, field

from corpus import LABELS, Article

FIRST, LAST, BREAK, UNKNOWN = 101, 102, 102, 100
WIDTH = 256
CONTEXT = 32
IGNORED = -100


@dataclass
class Window:
    """`ids`: pieces with the first and last special one; `at`: position of the first piece of each word from `context` to `end`;
    words from `start` to `end` are scored, those before are context."""

    article: int
    context: int
    start: int
    end: int
    ids: list[int]
    at: dict[int, int]
    roles: list[int] = field(default_factory=list)
    cues: list[int] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)


class Pieces:
    """Word pieces of a word, remembered."""

    def __init__(self, tokenizer):
        self.tokenizer, self.known = tokenizer, {}

    def of(self, word: str) -> list[int]:
        if word not in self.known:
            self.known[word] = self.tokenizer(word, add_special_tokens=False)["input_ids"] or [UNKNOWN]
        return self.known[word]


def cut(number: int, article: Article, pieces: Pieces) -> list[Window]:
    """Whole paragraphs packed into windows of at most WIDTH pieces; one that is too long is cut at sentence ends. Up to CONTEXT pieces of
    what stands before come along, unscored."""
    words = [pieces.of(word) for word in article.words]
    length = [len(word) + line for word, line in zip(words, article.starts_line)]
    before = [0]
    for each in length:
        before.append(before[-1] + each)
    windows = []
    for start, end in pack(units(article, before), before):
        room = min(WIDTH - 2 - (before[end] - before[start]), CONTEXT)
        context = start
        while context > 0 and before[start] - before[context - 1] <= room:
            context -= 1
        windows.append(fill(number, article, words, context, start, end))
    return windows


def units(article: Article, before: list[int]):
    count, start = len(article.words), 0
    while start < count:
        end = start + 1
        while end < count and not article.starts_line[end]:
            end += 1
        while before[end] - before[start] > WIDTH - 2 - CONTEXT:
            cut_at = last_sentence_end(article, before, start)
            yield start, cut_at
            start = cut_at
        yield start, end
        start = end


def last_sentence_end(article: Article, before: list[int], start: int) -> int:
    """The last sentence end that fits, or the last word that does."""
    best, end = None, start + 1
    while end < len(article.words) and before[end + 1] - before[start] <= WIDTH - 2 - CONTEXT:
        closes = article.words[end - 1] in ".?!" or (article.words[end - 1] in "”\"'’" and article.words[end - 2] in ".?!")
        if closes and article.words[end] not in "”\"'’":
            best = end
        end += 1
    return best or end


def pack(parts, before: list[int]):
    current = None
    for start, end in parts:
        room = WIDTH - 2 - (CONTEXT if current and current[0] else 0)
        if current and before[end] - before[current[0]] <= room:
            current = (current[0], end)
        else:
            if current:
                yield current
            current = (start, end)
    if current:
        yield current


def fill(number: int, article: Article, words, context: int, start: int, end: int) -> Window:
    ids, at = [FIRST], {}
    for word in range(context, end):
        if article.starts_line[word] and word > context:
            ids.append(BREAK)
        at[word] = len(ids)
        ids += words[word]
    ids.append(LAST)
    return Window(number, context, start, end, ids[:WIDTH], {w: p for w, p in at.items() if p < WIDTH - 1})


def add_targets(window: Window, article: Article) -> Window:
    size = len(window.ids)
    window.roles, window.cues, window.sources = [IGNORED] * size, [IGNORED] * size, [IGNORED] * size
    for word in range(window.start, window.end):
        place = window.at.get(word)
        if place is None:
            continue
        window.roles[place] = LABELS.index(article.labels[word])
        cue = article.cue_of.get(word)
        if cue in window.at and article.labels[word].endswith("content"):
            window.cues[place] = window.at[cue]
        if word in article.source_of:
            source = article.source_of[word]
            if source is None:
                window.sources[place] = 0
            elif source in window.at:
                window.sources[place] = window.at[source]
    return window
