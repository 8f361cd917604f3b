"""Fits the weights of src/topics/matter-likelihood.ts and prints them. `python matter.py PAIRS.jsonl`, as list-pairs.ts writes them."""

import json
import sys
from collections import Counter

from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score


def main():
    rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf8")]
    names = list(rows[0]["features"])
    features = [[row["features"][name] for name in names] for row in rows]
    same = [row["same"] for row in rows]
    # Pairs grow with the square of a speaker's statements: without this one speaker would decide.
    counts = Counter(row["speaker"] for row in rows)
    weights = [counts[row["speaker"]] ** -0.5 for row in rows]
    model = LogisticRegression(max_iter=2000).fit(features, same, sample_weight=[weight * len(weights) / sum(weights) for weight in weights])
    print({"intercept": round(model.intercept_[0], 2), **dict(zip(names, model.coef_[0].round(2)))})
    likely = model.predict_proba(features)[:, 1]
    print(len(rows), "pairs; AUC", round(roc_auc_score(same, likely), 3), "average precision", round(average_precision_score(same, likely), 3))


if __name__ == "__main__":
    main()
