"""Makes words.bin, which says what a reader's words speak of without reading them: of each word piece a vector, whose sum over a phrase lies where the teacher puts the phrase.
`python words.py TEACHER.pt WINDOWS.jsonl WORDS.bin`. A static embedder distilled from one that reads in context (Tulkens and van Dongen, Model2Vec, 2024)."""

import json
import random
import sys

import numpy
import torch
from losses import pieces_of, tokenizer
from network import ENDS, OPENS, OUT, Teacher, read_weights
from torch import nn

PHRASES = 60_000
LONGEST = 5
BATCH = 256
EPOCHS = 12


def phrases_of(path, rng):
    """The labels, several times; and runs of one to four words that stand in the articles, as pieces."""
    begins = {piece for word, piece in tokenizer.get_vocab().items() if word.isalpha()}
    labels, runs = set(), []
    for line in open(path, encoding="utf8"):
        article = json.loads(line)
        labels.update(topic for one in article["statements"] for topic in one["topics"])
        for stretch in article["stretches"]:
            starts = [at for at, piece in enumerate(stretch) if piece in begins]
            for _ in range(12):
                at = rng.choice(starts)
                end = at + rng.randint(1, LONGEST)
                while end < len(stretch) - 1 and stretch[end] not in begins and stretch[end] not in (OPENS, ENDS):
                    end += 1
                runs.append(tuple(piece for piece in stretch[at:end] if piece not in (OPENS, ENDS)))
    whole = [tuple(pieces_of(label)[1:-1]) for label in sorted(labels)]
    return whole, rng.sample(sorted(set(runs)), min(PHRASES, len(set(runs))))


def targets_of(teacher, phrases):
    wanted = []
    with torch.no_grad():
        for start in range(0, len(phrases), 2000):
            wanted.append(teacher.texts([[OPENS, *phrase, ENDS] for phrase in phrases[start : start + 2000]]))
    return torch.cat(wanted)


def fit(table, phrases, wanted, rng):
    optimiser = torch.optim.Adam(table.parameters(), lr=3e-3)
    order = list(range(len(phrases)))
    for epoch in range(EPOCHS):
        rng.shuffle(order)
        total = 0
        for start in range(0, len(order), BATCH):
            part = order[start : start + BATCH]
            flat = torch.tensor([piece for index in part for piece in phrases[index]])
            offsets = torch.tensor([0, *numpy.cumsum([len(phrases[index]) for index in part[:-1]])])
            found = nn.functional.normalize(table(flat, offsets), dim=-1)
            loss = 1 - (found * wanted[part]).sum(-1).mean()
            loss.backward()
            optimiser.step()
            optimiser.zero_grad()
            total += loss.item() * len(part)
        print("epoch", epoch + 1, "mean distance", round(total / len(order), 4), flush=True)


def main():
    torch.manual_seed(1)
    rng = random.Random(1)
    teacher = read_weights(Teacher(), sys.argv[1])
    labels, runs = phrases_of(sys.argv[2], rng)
    singles = [(piece,) for piece in range(tokenizer.vocab_size)]
    alone, labelled, ran = (targets_of(teacher, some) for some in (singles, labels, runs))
    table = nn.EmbeddingBag(tokenizer.vocab_size, OUT, mode="sum")
    table.weight.data.copy_(alone)
    fit(table, labels * 4 + runs + singles, torch.cat([*[labelled] * 4, ran, alone]), rng)
    weights = table.weight.detach().numpy()
    # What is beyond is cut off: one rare piece would coarsen all others.
    scale = 127 / numpy.quantile(abs(weights), 0.9999)
    numpy.clip((weights * scale).round(), -127, 127).astype(numpy.int8).tofile(sys.argv[3])


if __name__ == "__main__":
    main()
