"""Logistic regression by Newton's method: for the benchmarks, and for training that needs no more than numpy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_STEPS = 60
_STILL = 1e-6


def fit(x: Array, y: Array, *, ridge: Array, share: Array | float = 1.0) -> Array:
    """The weights of each column, a constant among them.

    x: (rows, columns); y: (rows,) of 0 and 1; ridge: (columns,), what a squared weight costs; share: (rows,), how much a row counts.
    """
    weights = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (share * (likely - y)) + ridge * weights
        curve = (x * (share * likely * (1 - likely) + 1e-9)[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if float(np.abs(step).max()) < _STILL:
            break
    return weights
