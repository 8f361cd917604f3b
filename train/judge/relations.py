"""How well the judge tells consistent, inconsistent and unrelated pairs apart, under cross-validation by group. `python relations.py WEIGHTS.pt PAIRS.csv`

WEIGHTS must not have seen the pairs. In every fold they go on learning from the other folds and from our theses; a control sees statement 1 alone. Prints macro-F1, the area under the
curve of unrelated against related, and from which likelihood on an inconsistency is claimed with a precision of .85; writes the likelihoods as JSON where told."""

import argparse
import json
import os
import random

import numpy
import torch
from corpus import judged_rows, thesis_rows
from fit import BATCH, encode, plan, predict, target
from network import RELATIONS, Judge, swapped
from sklearn.metrics import f1_score, roc_auc_score
from torch import nn

FOLDS = 5


def folds_of(rows):
    groups = {}
    for index, row in enumerate(rows):
        groups.setdefault(row["group"], []).append(index)
    return deal([groups[name] for name in sorted(groups, key=lambda name: (-len(groups[name]), name))], FOLDS)


def deal(groups, count):
    """Lists of indices, the longest first → the fold of each index: whole groups, in folds of like size."""
    sizes, fold_of = [0] * count, {}
    for indices in groups:
        fold = sizes.index(min(sizes))
        sizes[fold] += len(indices)
        fold_of.update(dict.fromkeys(indices, fold))
    return [fold_of[index] for index in range(len(fold_of))]


def adapt(judge, training, epochs, rate, seed=1):
    rng = random.Random(seed)
    torch.manual_seed(seed)
    counts = [sum(row["relation"] == label for row in training) for label in RELATIONS]
    weights = torch.tensor([(len(training) / (3 * count)) ** 0.7 for count in counts])
    criterion = nn.CrossEntropyLoss(weight=weights, label_smoothing=0.05)
    examples = training + [swapped(row) for row in training]
    optimiser = torch.optim.AdamW(judge.parameters(), lr=rate, weight_decay=0.01)
    steps = int(len(examples) / BATCH * epochs)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min((step + 1) / 8, max(0.05, 1 - step / steps)))
    judge.train()
    step = 0
    while step < steps:
        for batch in plan(examples, rng)[: steps - step]:
            rows = [examples[index] for index in batch]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = judge(**encode(rows))
            loss = criterion(judge.heads(logits.float())[3], torch.tensor([target(row, "relation") for row in rows]))
            loss.backward()
            nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            step += 1


def cross_validate(weights, rows, theses, epochs, rate):
    likely = numpy.zeros((len(rows), len(RELATIONS)))
    folds = folds_of(rows)
    for fold in range(FOLDS):
        judge = Judge()
        judge.load_state_dict(torch.load(weights))
        if epochs:
            adapt(judge, [row for row, each in zip(rows, folds) if each != fold] + theses, epochs, rate)
        held = [index for index, each in enumerate(folds) if each == fold]
        likely[held] = predict(judge, [rows[index] for index in held])["relation"]
        print("fold", fold, "done", flush=True)
    return likely


def report(title, rows, likely):
    gold = numpy.array([RELATIONS.index(row["relation"]) for row in rows])
    found = likely.argmax(1)
    by_class = f1_score(gold, found, average=None, labels=range(3))
    related = roc_auc_score(gold == 2, likely[:, 2])
    both = gold != 2
    agreeing = roc_auc_score(gold[both] == 0, likely[both, 0] / (likely[both, 0] + likely[both, 1]))
    print(f"{title}: macro-F1 {by_class.mean():.3f} ({', '.join(f'{label} {value:.3f}' for label, value in zip(RELATIONS, by_class))}), AUC unrelated {related:.3f}, consistent against inconsistent {agreeing:.3f}", flush=True)
    return gold


def claim_from(gold, likely, precision=0.85):
    """The lowest likelihood of an inconsistency from which on claims are right so often; with how many of all are claimed."""
    order = numpy.argsort(-likely[:, 1])
    right = numpy.cumsum(gold[order] == 1) / numpy.arange(1, len(order) + 1)
    enough = numpy.nonzero((right >= precision) & (numpy.arange(len(order)) >= 20))[0]
    return (None, 0) if len(enough) == 0 else (float(likely[order[enough[-1]], 1]), int(enough[-1]) + 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weights")
    parser.add_argument("pairs")
    parser.add_argument("--epochs", type=float, default=2)
    parser.add_argument("--rate", type=float, default=4e-5)
    parser.add_argument("--control", action="store_true")
    parser.add_argument("--out")
    options = parser.parse_args()
    rows, theses = judged_rows(options.pairs), thesis_rows(os.path.dirname(os.path.abspath(__file__)))
    if options.control:
        rows, theses = [[{**row, "later": ""} for row in each] for each in (rows, theses)]
    likely = cross_validate(options.weights, rows, theses, options.epochs, options.rate)
    gold = report("control: statement 1 alone" if options.control else "judge", rows, likely)
    least, claimed = claim_from(gold, likely)
    print(f"claimed from {least} on, at .85 precision: {claimed} of {len(rows)}, {int((gold == 1).sum())} are inconsistent")
    if options.out:
        json.dump({"gold": gold.tolist(), "likely": likely.tolist()}, open(options.out, "w"))


if __name__ == "__main__":
    main()
