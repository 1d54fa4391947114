"""Groups of syntactic relations (Universal Dependencies 2) and of tags that rules of more than one module ask for.

Tuples are those that are handed on to `Sentence.dependents`.
"""

from __future__ import annotations

# A noun phrase under its head.
NOMINALS = frozenset({"nsubj", "obj", "iobj", "obl", "nmod"})
"""Noun phrases as parts of a clause or of another noun phrase."""
DIRECT_NOMINALS = NOMINALS - {"iobj"}
NOUN_RELATIONS = DIRECT_NOMINALS | {"conj", "root"}
"""Where a noun stands as a noun: in a clause, beside another, or as the whole sentence."""
NON_SUBJECTS = ("obj", "iobj", "obl", "nmod")
"""NOMINALS without the subject."""

# Within a noun phrase.
PRENOMINAL = frozenset({"det", "nummod", "amod", "compound"})
"""Words between the beginning of a noun phrase and its noun."""
APPOSED = ("appos", "flat", "nmod:desc", "compound")
"""A name and the noun for whom it names, one of them under the other: "the cleric Ali Noor", "President Ali Noor"."""
APPOSED_LOOSELY = (*APPOSED, "nmod:unmarked")
NAME_PARTS = frozenset({"nmod", "compound", "flat", "appos"})
"""A name under the noun of which it is a part or complement: "a hospital in Gao", "the border with Chad"."""
NAMING_MODIFIERS = ("amod", "nmod", "compound", "flat", "appos")
"""Whatever of a noun phrase tells who is meant by its noun."""
RESTRICTING = ("acl", "nmod", "compound", "amod")
"""Whatever of a noun phrase tells of what kind its noun is or of what: "a plot to kill", "coup plot", "an armed plot"."""

# Clauses.
MODIFYING = frozenset({"advcl", "acl", "obl", "nmod"})
"""Clauses and phrases, with a mark or a preposition, under a verb or a noun."""
BEHIND_VERB = ("obj", "obl", "xcomp", "ccomp", "advcl")
"""Objects, phrases and clauses under a verb."""
CLAUSES_OF_VERBS = frozenset({"csubj", "ccomp", "xcomp", "advcl"})
CLAUSES_DOWN = frozenset({"acl", "advcl", "conj", "parataxis", "xcomp"})
"""Clauses under another, but those that somebody says."""
STATED_CLAUSES = frozenset({"root", "conj", "ccomp", "parataxis"})
"""Main clauses, and what somebody says."""

# Tags.
TOLD_TAGS = frozenset({"VBD", "VBN", "VBZ", "VBP"})
"""Penn tags of verbs that tell what is or was, not of "to do" and "doing"."""
IN_NOUN_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP"})
"""Parts of speech of the words of a noun phrase."""

TOLD_CLAUSES = ("ccomp", "conj", "root", "parataxis", "acl", "advcl")
"""Of clauses that tell something, as against open complements."""
