"""How often the judge is right where it is so sure, on dossiers that it did not learn from. `python certainty.py SECOND.pt REAL.jsonl --shared … --perspectrum …`

REAL.jsonl holds each dossier twice, one line after the other: with all its statements, and with those that a comparison asks about, on which it is measured. Three
folds; dossiers that share a statement are in one. Prints the line over the logit (Platt, 1999) that makes a likelihood how often it is right, the expected error of
that after another three folds, and how many would be graded, right and opposite, at each share."""

import argparse
import random

import numpy
import torch
from corpus import deal, take
from fit import fit, gather, predict
from network import SHIFTS, Judge, read_lines
from sklearn.linear_model import LogisticRegression

FOLDS = 3
GRADED = SHIFTS[:4]
OPPOSITE = [{"softened", "hardened"}, {"reversed", "unchanged"}]


def joined(dossiers):
    """Lists of dossiers that share statements, the longest first."""
    group, first = list(range(len(dossiers))), {}

    def root(index):
        while group[index] != index:
            index = group[index]
        return index

    for index, (whole, _) in enumerate(dossiers):
        for statement in (whole["earlier"] + " ¶ " + whole["later"]).split(" ¶ "):
            group[root(index)] = root(first.setdefault(statement, index))
    lists = {}
    for index in range(len(dossiers)):
        lists.setdefault(root(index), []).append(index)
    return sorted(lists.values(), key=lambda each: (-len(each), each[0]))


def cross_validate(weights, dossiers, folds, others):
    likely = numpy.zeros((len(dossiers), len(SHIFTS)))
    for fold in range(FOLDS):
        judge = Judge()
        judge.load_state_dict(torch.load(weights))
        real = [row for views, each in zip(dossiers, folds) if each != fold for row in views]
        fit(judge, real + others, 1.5, 4e-5, title=f"fold {fold}")
        held = [index for index, each in enumerate(folds) if each == fold]
        likely[held] = predict(judge, [dossiers[index][1] for index in held])["shift"]
    return likely


def logit(chance):
    return (numpy.log(chance) - numpy.log1p(-chance)).reshape(-1, 1)


def line(chance, right):
    """Little is known of so few: the line is fitted nearly without penalty, but for one against a fall."""
    model = LogisticRegression(C=100).fit(logit(chance), right)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def calibrated(chance, slope, intercept):
    return 1 / (1 + numpy.exp(-(slope * logit(chance)[:, 0] + intercept)))


def expected_error(chance, right, bins=5):
    """Expected calibration error over bins of equal size (Naeini et al., AAAI 2015)."""
    order = numpy.array_split(numpy.argsort(chance), bins)
    return sum(len(some) * abs(chance[some].mean() - right[some].mean()) for some in order) / len(chance)


def report(title, gold, likely, seed=1):
    best = likely[:, :4].argmax(1)
    chance = likely[:, :4].max(1).clip(1e-6, 1 - 1e-6)
    right = numpy.array([GRADED[each] == label for each, label in zip(best, gold)])
    opposite = numpy.array([{GRADED[each], label} in OPPOSITE for each, label in zip(best, gold)])
    slope, intercept = line(chance, right)
    fold = numpy.random.default_rng(seed).permutation(len(gold)) % FOLDS
    unseen = numpy.zeros(len(gold))
    for each in range(FOLDS):
        unseen[fold == each] = calibrated(chance[fold == each], *line(chance[fold != each], right[fold != each]))
    print(f"{title}: slope {slope:.3f}, intercept {intercept:.3f}; expected error {expected_error(chance, right):.3f}, calibrated {expected_error(unseen, right):.3f}")
    sure = likely[:, :4].max(1) >= likely[:, 4] + likely[:, 5]
    order = [index for index in numpy.argsort(-chance) if sure[index]]
    for share in (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7):
        some = order[: round(share * len(gold))]
        least = calibrated(chance[some[-1:]], slope, intercept)[0]
        print(f"  {share:.2f} graded, from {least:.3f} on: {right[some].mean():.3f} right, {opposite[some].mean():.3f} opposite", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weights")
    parser.add_argument("real")
    parser.add_argument("--shared", required=True)
    parser.add_argument("--perspectrum")
    options = parser.parse_args()
    lines = read_lines(options.real)
    dossiers = list(zip(lines[::2], lines[1::2]))
    written = gather(options.shared, perspectrum=options.perspectrum, judged=True)
    unseen = [row for row in written if row["part"] == "part4"]
    others = take([row for row in written if row["part"] != "part4"], {"judged": None, "a": None, "b": None, "theses": None, "rest": 500}, random.Random(1))
    judge = Judge()
    judge.load_state_dict(torch.load(options.weights))
    report("one statement a side", [row["shift"] for row in unseen], predict(judge, unseen)["shift"])
    likely = cross_validate(options.weights, dossiers, deal(joined(dossiers), FOLDS), others)
    report("several", [telling["shift"] for _, telling in dossiers], likely)


if __name__ == "__main__":
    main()
