"""By what something is done, and not by whom: "were evacuated by helicopter", "was dissolved by decree"."""

from __future__ import annotations

from according.records.parse import Sentence

_MEANS = frozenset({
    "air", "boat", "bus", "car", "courier", "decree", "email", "fax", "ferry", "force", "helicopter", "land", "letter", "lorry", "mail",
    "phone", "plane", "post", "radio", "rail", "road", "sea", "ship", "telephone", "train", "truck",
})  # fmt: skip


def is_means(sentence: Sentence, noun: int) -> bool:
    """Whether a noun after "by" stands bare and in the singular, as means do; "by a helicopter", "by boats of the navy" are doers."""
    token = sentence[noun]
    if token.lemma not in _MEANS or token.form.lower() != token.lemma:
        return False
    return not sentence.dependents(noun, "det", "nummod", "amod", "nmod", "nmod:poss", "compound", "acl", "acl:relcl")
