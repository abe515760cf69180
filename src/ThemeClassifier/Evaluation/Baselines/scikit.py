"""Out-of-fold scores of scikit-learn's LinearSVC and LogisticRegression.

usage: scikit.py INPUT OUTPUT

INPUT holds one JSON object a line: text, heads (a list of 0, 1 or null for "not coded"), fold, weight and scored (whether
its score is wanted). OUTPUT receives one JSON object a model: name and scores, one row for each scored line in the order
of the input. Calibration and thresholds are no business of this script: the evaluation tunes them for all models alike.
"""

import json
import os
import sys
import warnings
from concurrent.futures import ProcessPoolExecutor

import numpy as np
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

MODELS = {
    "LinearSVC": lambda: LinearSVC(C=0.5, class_weight="balanced"),
    "LogisticRegression": lambda: LogisticRegression(C=10, class_weight="balanced", solver="liblinear", dual=True),
}


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def score_fold(path, fold):
    rows = load(path)
    warnings.filterwarnings("ignore")
    train = [row for row in rows if row["fold"] != fold]
    held = [i for i, row in enumerate(rows) if row["fold"] == fold and row["scored"]]
    vectorizers = [
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=2, sublinear_tf=True),
    ]
    seen = hstack([v.fit_transform([row["text"] for row in train]) for v in vectorizers]).tocsr()
    new = hstack([v.transform([rows[i]["text"] for i in held]) for v in vectorizers]).tocsr()
    weights = np.array([row["weight"] for row in train])
    scores = {name: np.zeros((len(held), len(rows[0]["heads"]))) for name in MODELS}
    for head in range(len(rows[0]["heads"])):
        coded = np.array([i for i, row in enumerate(train) if row["heads"][head] is not None])
        labels = np.array([train[i]["heads"][head] for i in coded])
        for name, create in MODELS.items():
            if labels.min() == labels.max():
                scores[name][:, head] = 1 if labels.min() else -1
                continue
            model = create().fit(seen[coded], labels, sample_weight=weights[coded])
            scores[name][:, head] = model.decision_function(new)
    return held, scores


def main(source, target):
    rows = load(source)
    folds = sorted({row["fold"] for row in rows})
    result = {name: {} for name in MODELS}
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for done, (held, scores) in enumerate(pool.map(score_fold, [source] * len(folds), folds), 1):
            for name in MODELS:
                result[name].update(zip(held, scores[name].tolist()))
            print(f"fold {done} of {len(folds)}", flush=True)
    with open(target, "w", encoding="utf-8") as lines:
        for name in MODELS:
            lines.write(json.dumps({"name": name, "scores": [result[name][i] for i in sorted(result[name])]}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
