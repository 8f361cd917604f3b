"""How often the judge is right where it is so sure, on what it did not learn from. `python certainty.py JUDGE.pt --shared … --real FOLDER`

Measured on part 4 of the written pairs, on the real dossiers that are kept apart and on those in families and out of dispatches that are. Prints the line over the logit (Platt, 1999) that makes a likelihood how often
it is right, the expected error of that over three folds, and how many would be graded, right and opposite, at each share; of the pairs also what remains right and opposite where
softened or hardened must lead the other by so much (`lead` in parameters.json)."""

import argparse

import numpy
import torch
from fit import gather, predict, report as report_all
from network import SHIFTS, Judge
from sklearn.linear_model import LogisticRegression

FOLDS = 3
GRADED = SHIFTS[:4]
OPPOSITE = [{"softened", "hardened"}, {"reversed", "unchanged"}]


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


def withheld(likely, lead):
    """The likelihoods with all of it unclear where the likeliest shift is softened or hardened and does not lead the other by more."""
    softened, hardened = (SHIFTS.index(label) for label in ("softened", "hardened"))
    torn = numpy.isin(likely.argmax(1), (softened, hardened)) & (abs(likely[:, softened] - likely[:, hardened]) <= lead)
    unclear = numpy.eye(len(SHIFTS))[SHIFTS.index("unclear")]
    return numpy.where(torn[:, None], unclear, likely)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weights")
    parser.add_argument("--shared", required=True)
    parser.add_argument("--real", required=True)
    options = parser.parse_args()
    judge = Judge()
    judge.load_state_dict(torch.load(options.weights))
    everything = gather(options.shared, real=options.real)
    for title, part in (("one statement a side", "part4"), ("several", "certainty"), ("families", "held-families"), ("dispatches", "held-dispatches")):
        rows = [row for row in everything if row["part"] == part]
        # Of a dossier's two lines the second is what a comparison asks.
        asked = rows[1::2] if part == "certainty" else rows
        likely = predict(judge, asked)["shift"]
        report(title, [row["shift"] for row in asked], likely)
        if part == "part4":
            for lead in (0, 0.15, 0.3):
                report_all(f"lead {lead}", asked, {"shift": withheld(likely, lead)})


if __name__ == "__main__":
    main()
