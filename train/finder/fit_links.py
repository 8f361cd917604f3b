"""Fits the linker: `python fit_links.py examples.jsonl parameters.json`.

A log-linear choice among heads (conditional logit; McFadden 1974) over named features, L2, L-BFGS. Transitions are half the
pointwise mutual information of neighbouring labels."""

import json
import math
import sys
from collections import Counter

import numpy
import scipy.optimize
import scipy.sparse

LEAST_SEEN = 4
RIDGE = {"cue": 8, "source": 8}
PRECISION = 3
# Taken from the label "outside", in logits: eight bits lose a little recall, and what is found wrongly can still be held back.
OUTSIDE_COST = 0.3


def read(path):
    examples = {"cue": [], "source": []}
    with open(path) as file:
        bigrams = json.loads(next(file))["bigrams"]
        for line in file:
            example = json.loads(line)
            examples[example["link"]].append(example)
    return bigrams, examples


def fit(examples, ridge: float) -> dict[str, float]:
    seen = Counter(name for example in examples for choice in example["choices"] for name in set(choice))
    index = {name: i for i, name in enumerate(name for name, count in seen.items() if count >= LEAST_SEEN)}
    rows, columns, group, right = [], [], [], []
    for number, example in enumerate(examples):
        right.append(len(group) + example["right"])
        for choice in example["choices"]:
            known = {index[name] for name in choice if name in index}
            rows += [len(group)] * len(known)
            columns += known
            group.append(number)
    group, right = numpy.array(group), numpy.array(right)
    features = scipy.sparse.csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=(len(group), len(index)))
    starts = numpy.searchsorted(group, numpy.arange(len(examples)))

    def loss(weights):
        score = features @ weights
        score -= numpy.maximum.reduceat(score, starts)[group]
        share = numpy.exp(score)
        total = numpy.add.reduceat(share, starts)
        error = share / total[group]
        error[right] -= 1
        value = (numpy.log(total) - score[right]).sum() + ridge / 2 * (weights**2).sum()
        return value, features.T @ error + ridge * weights

    found = scipy.optimize.minimize(loss, numpy.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 80})
    score = features @ found.x
    correct = (score[right] >= numpy.maximum.reduceat(score, starts)).mean()
    print(f"{len(examples)} examples, {len(index)} features, loss {found.fun:.0f}, right in training {correct:.4f}", flush=True)
    named = {name: round(float(found.x[i]), PRECISION) for name, i in index.items()}
    return {name: weight for name, weight in sorted(named.items()) if abs(weight) >= 0.01}


def transitions(bigrams) -> list[list[float]]:
    total = sum(map(sum, bigrams))
    before = [sum(row) / total for row in bigrams]
    after = [sum(row[label] for row in bigrams) / total for label in range(len(bigrams))]

    def half_information(i: int, j: int) -> float:
        together = (bigrams[i][j] + 0.5) / total
        return round(0.5 * math.log(together / (before[i] * after[j])) - (OUTSIDE_COST if j == 0 else 0), 4)

    return [[half_information(i, j) for j in range(len(bigrams))] for i in range(len(bigrams))]


def main():
    bigrams, examples = read(sys.argv[1])
    links = {link: fit(examples[link], RIDGE[link]) for link in examples}
    parameters = {
        "transitions": transitions(bigrams),
        "links": {**links, "cuePointerWeight": 4, "sourcePointerWeight": 2, "noSourceBonus": -2},
    }
    with open(sys.argv[2], "w") as file:
        json.dump(parameters, file, ensure_ascii=False, indent=0, sort_keys=True)


if __name__ == "__main__":
    main()
