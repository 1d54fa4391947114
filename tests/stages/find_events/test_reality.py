"""Status of events over hand-built trees, with the lexicons that ship."""

from __future__ import annotations

import pytest

from according.stages.find_events.lexicons import load_lexicons
from according.stages.find_events.reality import Judge
from trees import sentence

LEXICONS = load_lexicons()

CASES = {
    "plain": ("They/_/PRON/2/nsubj attacked/attack/VERB/0/root", 1, "actual"),
    "negation": ("They/_/PRON/4/nsubj did/do/AUX/4/aux not/_/PART/4/advmod attack/attack/VERB/0/root", 3, "negated"),
    "no part in": (
        "They/_/PRON/4/nsubj did/do/AUX/4/aux not/_/PART/4/advmod take/take/VERB/0/root part/part/NOUN/4/obj in/_/ADP/8/case "
        "the/_/DET/8/det attack/_/NOUN/4/obl",
        7,
        "negated",
    ),
    "not joined in": (
        "They/_/PRON/4/nsubj did/do/AUX/4/aux not/_/PART/4/advmod join/join/VERB/0/root in/_/ADP/7/case the/_/DET/7/det attack/_/NOUN/4/obl",
        6,
        "negated",
    ),
    "not spoken of in": (
        "They/_/PRON/4/nsubj did/do/AUX/4/aux not/_/PART/4/advmod speak/speak/VERB/0/root in/_/ADP/7/case the/_/DET/7/det attack/_/NOUN/4/obl",
        6,
        "actual",
    ),
    "will": ("They/_/PRON/3/nsubj will/_/AUX/3/aux attack/attack/VERB/0/root", 2, "planned"),
    "may": ("They/_/PRON/3/nsubj may/_/AUX/3/aux attack/attack/VERB/0/root", 2, "possible"),
    "counterfactual": ("They/_/PRON/4/nsubj would/_/AUX/4/aux have/_/AUX/4/aux attacked/attack/VERB/0/root", 3, "negated"),
    "subject of a condition": (
        "If/_/SCONJ/4/mark an/_/DET/3/det attack/_/NOUN/4/nsubj comes/come/VERB/6/advcl we/_/PRON/6/nsubj fight/_/VERB/0/root",
        2,
        "possible",
    ),
    "threat": (
        "He/_/PRON/2/nsubj threatened/threaten/VERB/0/root to/_/PART/4/mark attack/attack/VERB:VerbForm=Inf/2/xcomp",
        3,
        "threatened",
    ),
    "order": (
        "He/_/PRON/2/nsubj ordered/order/VERB/0/root them/_/PRON/2/obj to/_/PART/5/mark attack/attack/VERB:VerbForm=Inf/2/xcomp",
        4,
        "ordered",
    ),
    "afraid that": (
        "They/_/PRON/3/nsubj are/be/AUX/3/cop afraid/afraid/ADJ/0/root we/_/PRON/6/nsubj will/_/AUX/6/aux attack/attack/VERB/3/ccomp",
        5,
        "possible",
    ),
    "failed to": ("He/_/PRON/2/nsubj failed/fail/VERB/0/root to/_/PART/4/mark attack/attack/VERB:VerbForm=Inf/2/xcomp", 3, "negated"),
    "did not fail to": (
        "He/_/PRON/4/nsubj did/do/AUX/4/aux not/_/PART/4/advmod fail/fail/VERB/0/root to/_/PART/6/mark attack/attack/VERB:VerbForm=Inf/4/xcomp",
        5,
        "actual",
    ),
    "will continue to": (
        "We/_/PRON/3/nsubj will/_/AUX/3/aux continue/continue/VERB/0/root to/_/PART/5/mark strike/strike/VERB:VerbForm=Inf/3/xcomp",
        4,
        "planned",
    ),
    "if": (
        "Fire/fire/VERB/0/root if/_/SCONJ/4/mark they/_/PRON/4/nsubj attack/attack/VERB/1/advcl",
        3,
        "possible",
    ),
    "planned noun": ("the/_/DET/3/det planned/_/ADJ/3/amod attack/_/NOUN/0/root", 2, "planned"),
    "stopped short of": (
        "He/_/PRON/2/nsubj stopped/stop/VERB/0/root short/_/ADJ/2/advmod of/_/SCONJ/5/mark attacking/attack/VERB/2/advcl",
        4,
        "negated",
    ),
    "has yet to": ("He/_/PRON/5/nsubj has/have/AUX/5/aux yet/_/ADV/5/advmod to/_/PART/5/mark attack/attack/VERB/0/root", 4, "negated"),
    "not a single": (
        "Not/not/PART/3/advmod a/a/DET/3/det village/_/NOUN/5/nsubj:pass was/be/AUX/5/aux:pass attacked/attack/VERB/0/root",
        4,
        "negated",
    ),
    "neither nor": (
        "Neither/neither/CCONJ/2/cc:preconj Ada/_/PROPN/5/nsubj nor/_/CCONJ/4/cc Ivo/_/PROPN/2/conj attacked/attack/VERB/0/root",
        4,
        "negated",
    ),
    "may go ahead with": (
        "They/_/PRON/3/nsubj may/_/AUX/3/aux go/go/VERB/0/root ahead/_/ADV/3/advmod with/_/ADP/7/case the/_/DET/7/det march/_/NOUN/3/obl",
        6,
        "possible",
    ),
    "had they attacked": (
        "Had/have/AUX/3/aux they/_/PRON/3/nsubj attacked/attack/VERB/6/advcl we/_/PRON/6/nsubj would/will/AUX/6/aux fire/_/VERB/0/root",
        2,
        "negated",
    ),
    "should they attack": (
        "Should/should/AUX/3/aux they/_/PRON/3/nsubj attack/attack/VERB/6/advcl we/_/PRON/6/nsubj will/_/AUX/6/aux fire/_/VERB/0/root",
        2,
        "possible",
    ),
    "are to be attacked": (
        "They/_/PRON/5/nsubj:pass are/be/AUX/5/aux to/to/PART/5/mark be/be/AUX/5/aux:pass attacked/attack/VERB/0/root",
        4,
        "planned",
    ),
    "were to have been attacked": (
        "They/_/PRON/6/nsubj:pass were/be/AUX/6/aux to/to/PART/6/mark have/have/AUX/6/aux been/be/AUX/6/aux:pass freed/free/VERB/0/root",
        5,
        "negated",
    ),
    "tried in vain": (
        "They/_/PRON/2/nsubj tried/try/VERB/0/root in/_/ADP/4/case vain/vain/ADJ/2/obl to/_/PART/6/mark attack/attack/VERB:VerbForm=Inf/2/xcomp",
        5,
        "negated",
    ),
    "no noun": ("no/_/DET/2/det attack/_/NOUN/3/nsubj came/come/VERB/0/root", 1, "negated"),
    "end to": (
        "demand/demand/VERB/0/root an/_/DET/3/det end/end/NOUN/1/obj to/_/ADP/5/case attacks/attack/NOUN/3/nmod",
        4,
        "actual",
    ),
    "threat of": ("threat/threat/NOUN/0/root of/_/ADP/3/case attacks/attack/NOUN/1/nmod", 2, "threatened"),
    "said": (
        "He/_/PRON/2/nsubj said/say/VERB/0/root they/_/PRON/4/nsubj attacked/attack/VERB:VerbForm=Fin/2/ccomp",
        3,
        "actual",
    ),
    "nobody": ("Nobody/nobody/PRON/3/nsubj:pass was/be/AUX/3/aux:pass hurt/hurt/VERB/0/root", 2, "negated"),
    "no shot": ("No/_/DET/2/det shot/_/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass fired/fire/VERB/0/root", 3, "negated"),
    "arrested nobody": ("They/_/PRON/2/nsubj arrested/arrest/VERB/0/root nobody/_/PRON/2/obj", 1, "negated"),
    "somebody": ("Somebody/somebody/PRON/3/nsubj:pass was/be/AUX/3/aux:pass hurt/hurt/VERB/0/root", 2, "actual"),
    "headline infinitive": (
        "Minister/_/NOUN/3/nsubj to/_/PART/3/mark visit/visit/VERB:VerbForm=Inf/0/root Tunis/_/PROPN/3/obj",
        2,
        "planned",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_status(name: str) -> None:
    rows, index, wanted = CASES[name]
    assert Judge(sentence(rows), matches={}, lexicons=LEXICONS).reality(index).status == wanted
