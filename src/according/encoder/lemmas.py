"""Lemmas as edit scripts: how to turn a word's form into its lemma.

A script is `<case><n>+<suffix>`: take the form lower-cased (`l`) or as it stands (`k`),
cut n letters off its end, put the suffix there. "retook" -> "retake" is `l3+ake`.
"""

from __future__ import annotations

from functools import lru_cache


def lemma_script(form: str, lemma: str) -> str:
    """The script that makes `lemma` of `form`."""
    case = "l" if lemma == lemma.lower() else "k"
    base = form.lower() if case == "l" else form
    kept = next((n for n, pair in enumerate(zip(base, lemma, strict=False)) if pair[0] != pair[1]), min(len(base), len(lemma)))
    return f"{case}{len(base) - kept}+{lemma[kept:]}"


@lru_cache(maxsize=100_000)
def apply_lemma_script(script: str, form: str) -> str:
    """The lemma of `form`; a script that cuts more than there is gives the lower-cased form."""
    count, _, suffix = script[1:].partition("+")
    base = form.lower() if script[0] == "l" else form
    cut = int(count)
    if cut > len(base):
        return form.lower()
    return base[: len(base) - cut] + suffix
