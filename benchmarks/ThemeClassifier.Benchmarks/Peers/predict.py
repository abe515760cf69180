"""Times scikit-learn's predict_proba on one batch, as often as it is asked.

usage: predict.py TRAINING STATEMENTS

TRAINING holds one JSON object a line with text and heads (a list of 0 and 1); STATEMENTS one JSON string a line. Prints the
seconds that fitting took; then, for each line on standard input, the seconds of one predict_proba on all statements.
The pieces and pairs are those of the frozen model, and as many of each as it may keep.
"""

import json
import sys
import time
import warnings

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_pipeline, make_union

MOST_TERMS = 15000


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def timed(work):
    start = time.perf_counter()
    work()
    print(time.perf_counter() - start, flush=True)


def main(training, statements):
    warnings.filterwarnings("ignore")
    rows = load(training)
    texts = load(statements)
    pipeline = make_pipeline(
        make_union(
            TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, max_features=MOST_TERMS),
            TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=2, sublinear_tf=True, max_features=MOST_TERMS),
        ),
        OneVsRestClassifier(LogisticRegression(C=10, class_weight="balanced", solver="liblinear", dual=True)),
    )
    timed(lambda: pipeline.fit([row["text"] for row in rows], np.array([row["heads"] for row in rows])))
    for _ in sys.stdin:
        timed(lambda: pipeline.predict_proba(texts))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
