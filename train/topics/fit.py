"""Fits the teacher, or with `--teacher TEACHER.pt --finder finder.onnx` the reader.

`PYTHONPATH=train python fit.py OUT.pt --windows W.jsonl --written SHIFT-PAIRS --families FAMILIES.jsonl`"""

import argparse
import random
from collections import defaultdict

import torch
from corpus import read_hidden, read_windows, sets_of, written_pairs
from losses import TAKEN, pieces_of, set_loss, some_of, some_written, teaching_loss, written_loss
from network import Reader, Teacher, read_weights
from torch import nn


SIDES = ("earlier", "later", "topic")


class Sets:
    """Sets of statements with labels, drawn by size."""

    def __init__(self, statements, rng):
        self.labelled, self.dossiers, self.rng = sets_of(statements, False, 8), sets_of(statements, True, 3), rng

    def draw(self, dossiers):
        """→ those taken, the whole set, whether other labels mean another matter."""
        sets = self.dossiers if dossiers else self.labelled
        own = self.rng.choices(sets, [len(one) ** 0.7 for one in sets])[0]
        return some_of(own, self.rng), own, not dossiers


def fit_teacher(options, rng):
    stretches, _, statements = read_windows(options.windows)
    sets, fields = Sets(statements, rng), written_pairs(options.written, options.families)
    teacher = Teacher()
    teacher.encoder.embeddings.requires_grad_(False)
    teacher.encoder.encoder.layer[0].requires_grad_(False)

    def texts(own):
        return teacher.texts([pieces_of(text) for text in own])

    def loss():
        kind = rng.random()
        if kind < 0.25:
            rows = some_written(fields, rng)
            return written_loss(teacher.likeness, rows, [texts([row[side] for row in rows]) for side in SIDES])
        taken, own, strict = sets.draw(dossiers=kind < 0.5)
        return set_loss(teacher.likeness, teacher.statements(taken, stretches), taken, own, strict, texts, rng)

    learn(teacher, loss, options)
    return teacher


def fit_reader(options, rng):
    stretches, windows, statements = read_windows(options.windows)
    sets, fields = Sets(statements, rng), written_pairs(options.written, options.families)
    written = sorted({row[side] for own in fields.values() for row in own for side in SIDES})
    windows.update({(text, 0): pieces_of(text) for text in written})
    hidden = read_hidden(options.finder, windows)
    teacher = read_weights(Teacher(), options.teacher)
    articles = by_article(statements)
    taught = teach(teacher, articles, stretches, written + [topic for one in statements for topic in one["topics"]])
    texts = {text: {"text": text, "placed": [((text, 0), list(range(1, len(windows[text, 0]) - 1)))], "headline": []} for text in written}
    reader = Reader()

    def wanted(own):
        return torch.stack([taught[key_of(one)] for one in own])

    def loss():
        kind = rng.random()
        if kind < 0.45:
            taken = []
            while len(taken) < 1.5 * TAKEN:
                taken += rng.choice(articles)
            return teaching_loss(reader.statements(taken, hidden), wanted(taken))
        if kind < 0.6:
            rows = some_written(fields, rng)
            taken = [texts[row[side]] for side in SIDES for row in rows]
            vectors = reader.statements(taken, hidden)
            return written_loss(reader.likeness, rows, vectors.split(len(rows))) + teaching_loss(vectors, wanted(taken))
        taken, own, strict = sets.draw(dossiers=rng.random() < 0.35)
        vectors = reader.statements(taken, hidden)
        label_vectors = lambda labels: torch.stack([taught[label] for label in labels])
        return set_loss(reader.likeness, vectors, taken, own, strict, label_vectors, rng) + 0.3 * teaching_loss(vectors, wanted(taken))

    learn(reader, loss, options)
    return reader


def key_of(one):
    return one["text"] if "text" in one else id(one)


def teach(teacher, articles, stretches, texts):
    """The teacher's vector of each statement and text."""
    taught = {}
    with torch.no_grad():
        for own in articles:
            taught.update(zip(map(id, own), teacher.statements(own, stretches)))
        texts = sorted(set(texts))
        for start in range(0, len(texts), 200):
            part = texts[start : start + 200]
            taught.update(zip(part, teacher.texts([pieces_of(text) for text in part])))
    return taught


def by_article(statements):
    articles = defaultdict(list)
    for one in statements:
        articles[one["article"]].append(one)
    return list(articles.values())


def learn(network, loss, options):
    decided = list(network.likeness.parameters())
    learned = [weight for name, weight in network.named_parameters() if weight.requires_grad and not name.startswith("likeness.")]
    optimiser = torch.optim.AdamW([{"params": learned, "lr": options.rate}, {"params": decided, "lr": 0.02}], weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min((step + 1) / 30, max(0.02, 1 - step / options.steps)))
    network.train()
    recent = []
    for step in range(options.steps):
        value = loss()
        value.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        optimiser.zero_grad()
        recent.append(value.item())
        if (step + 1) % 50 == 0:
            print("step", step + 1, "loss", round(sum(recent[-50:]) / 50, 3), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    for name in ("windows", "written", "families"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--teacher")
    parser.add_argument("--finder")
    parser.add_argument("--steps", type=int, default=900)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    network = fit_reader(options, rng) if options.teacher else fit_teacher(options, rng)
    torch.save(network.state_dict(), options.out)


if __name__ == "__main__":
    main()
