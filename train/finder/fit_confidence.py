"""Fits the confidence: `python fit_confidence.py examples.jsonl parameters.json`; adds it to the parameters and prints how well it is calibrated.

Logistic regression on articles the tagger has not seen. The reliability curve and the expected calibration error (Naeini et al. 2015, ten
equal bins) are of five folds by article: no example is judged by weights that saw its article."""

import json
import sys

import numpy
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

# Chosen on PolNeAR dev for the strong score, without giving up what its long passages add to the token score.
LEAST = {"short": 0.4, "long": 0.1, "shortCharacters": 50}


def model():
    return LogisticRegression(C=1.0, max_iter=2000, fit_intercept=False)


def curve(probability, right):
    """(examples, mean confidence, share right) of each tenth of the scale."""
    bins = numpy.minimum((probability * 10).astype(int), 9)
    return [(int((bins == b).sum()), probability[bins == b].mean(), right[bins == b].mean()) for b in range(10) if (bins == b).any()]


def main():
    with open(sys.argv[1]) as file:
        examples = [json.loads(line) for line in file]
    names = list(examples[0]["features"])
    features = numpy.array([[example["features"][name] for name in names] for example in examples])
    right = numpy.array([example["right"] for example in examples])
    articles = [example["article"] for example in examples]
    held_out = numpy.zeros(len(examples))
    for seen, unseen in GroupKFold(5).split(features, right, articles):
        held_out[unseen] = model().fit(features[seen], right[seen]).predict_proba(features[unseen])[:, 1]
    rows = curve(held_out, right)
    error = sum(count * abs(mean - share) for count, mean, share in rows) / len(examples)
    print(f"{len(examples)} examples, {right.mean():.3f} right, expected calibration error {error:.4f}")
    for count, mean, share in rows:
        print(f"{count:5d}  said {mean:.3f}  was {share:.3f}")
    fitted = model().fit(features, right)
    with open(sys.argv[2]) as file:
        parameters = json.load(file)
    parameters["confidence"] = {name: round(weight, 4) for name, weight in zip(names, fitted.coef_[0].tolist())}
    parameters["leastConfidence"] = LEAST
    with open(sys.argv[2], "w") as file:
        json.dump(parameters, file, ensure_ascii=False, indent=0, sort_keys=True)
    for threshold in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
        kept = held_out >= threshold
        print(f"at {threshold}: {kept.sum()} kept, {right[kept].mean():.3f} right, {right[kept].sum() / right.sum():.3f} of the right ones")


if __name__ == "__main__":
    main()
