"""Head scores to a dependency tree: maximum spanning tree with exactly one root.

Source: Chu and Liu 1965, Edmonds 1967; one root as in Zmigrod, Vieira and Cotterell 2020
(here by trying the candidates for the root when the free tree has more than one).
"""

from __future__ import annotations

import numpy as np

_NEVER = np.float32(-1e9)


def best_tree(scores: np.ndarray) -> np.ndarray:
    """Heads of the best tree.

    scores: (n_words, n_words + 1) float32; column 0 is the root, column j + 1 the word j as head.
    Returns (n_words,) int64, 0 for the root, j + 1 for the word j.
    """
    count = scores.shape[0]
    if count == 0:
        return np.zeros(0, np.int64)
    square = np.empty((count + 1, count + 1), np.float32)
    square[0], square[1:] = _NEVER, scores
    square.reshape(-1)[:: count + 2] = _NEVER  # no word is its own head
    greedy: np.ndarray = square[1:].argmax(axis=1)
    heads = greedy.tolist()
    if heads.count(0) == 1 and _is_tree(heads):
        return greedy
    return _single_root(square)


def _is_tree(heads: list[int]) -> bool:
    """Whether every word reaches the root; heads as `best_tree` gives them. Most sentences end here, so it is kept quick."""
    reached = [True, *[False] * len(heads)]
    for start in range(1, len(reached)):
        node, path = start, []
        while not reached[node]:
            path.append(node)
            if len(path) > len(heads):
                return False
            node = heads[node - 1]
        for passed in path:
            reached[passed] = True
    return True


def _single_root(square: np.ndarray) -> np.ndarray:
    heads = _edmonds(square)
    roots = np.flatnonzero(heads[1:] == 0) + 1
    if len(roots) == 1:
        return heads[1:]
    best, best_total = heads, -np.inf
    for root in roots:
        trial = square.copy()
        trial[1:, 0] = _NEVER
        trial[root, 0] = 0
        found = _edmonds(trial)
        total = trial[np.arange(1, len(found)), found[1:]].sum() + square[root, 0]
        if total > best_total:
            best, best_total = found, total
    return np.asarray(best[1:], np.int64)


def _cycle(heads: np.ndarray) -> list[int] | None:
    """The nodes of one cycle, or None; heads[0] is not read."""
    seen = np.zeros(len(heads), np.int64)
    for start in range(1, len(heads)):
        node, path = start, []
        while node != 0 and seen[node] == 0:
            seen[node] = start
            path.append(node)
            node = int(heads[node])
        if node != 0 and seen[node] == start and path and node in path:
            return path[path.index(node) :]
    return None


def _edmonds(square: np.ndarray) -> np.ndarray:
    """Heads of the maximum spanning tree of scores[dependent, head], node 0 the root."""
    heads: np.ndarray = square.argmax(axis=1).astype(np.int64)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(square), bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    members = np.array(cycle)
    own = square[members, heads[members]]
    # The contracted node is the last one of the smaller graph.
    small = np.full((len(outside) + 1, len(outside) + 1), _NEVER, np.float32)
    small[:-1, :-1] = square[np.ix_(outside, outside)]
    entering = square[np.ix_(members, outside)] - own[:, None]
    small[-1, :-1] = entering.max(axis=0)
    broken = members[entering.argmax(axis=0)]
    leaving = square[np.ix_(outside, members)]
    small[:-1, -1] = leaving.max(axis=1)
    exits = members[leaving.argmax(axis=1)]
    found = _edmonds(small)
    return _expand(heads, outside, found, broken, exits)


def _expand(heads: np.ndarray, outside: np.ndarray, found: np.ndarray, broken: np.ndarray, exits: np.ndarray) -> np.ndarray:
    merged, result = len(outside), heads.copy()
    for position, node in enumerate(outside):
        if node == 0:
            continue
        head = found[position]
        result[node] = exits[position] if head == merged else outside[head]
    into = found[merged]
    result[broken[into]] = outside[into]
    return result
