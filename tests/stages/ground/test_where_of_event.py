"""Where an event happened: its own clause, its scene, and what only describes a party."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.document import Document
from according.records.mention import EventMention
from according.records.parse import Parsed, Ref
from according.records.where import Place
from according.stages.ground import Gazetteer, find_places, place_of
from trees import parsed, text_of

GROUPS = frozenset(("rebels", "militants", "government", "authorities", "civilians", "police", "troops", "people"))


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def analysed(rows: tuple[str, ...]) -> Parsed:
    """The report with capitalised proper nouns as places and GROUPS as heads of persons and organisations."""
    found = parsed(*rows)
    sentences = []
    for one in found.sentences:
        tokens = tuple(
            replace(t, name="B-LOC" if t.upos == "PROPN" else "O", mention="organization" if t.form.lower() in GROUPS else "O")
            for t in one.tokens
        )
        sentences.append(replace(one, tokens=tokens))
    return replace(found, sentences=tuple(sentences))


def where(gazetteer: Gazetteer, trigger: str, *rows: str, kind: str = "ASSAULT", status: str = "actual") -> Place | None:
    report = analysed(rows)
    places = find_places(report, document=Document(id="0", text=text_of(report)), gazetteer=gazetteer)
    sentence, token = next((s, t) for s in reversed(report.sentences) for t in s.tokens if t.form == trigger)
    actors = tuple(Ref(sentence.index, t.index) for t in sentence.dependents(token.index, "nsubj", "obl:agent"))
    recipients = tuple(Ref(sentence.index, t.index) for t in sentence.dependents(token.index, "obj", "nsubj:pass"))
    mention = EventMention(
        at=Ref(sentence.index, token.index), start=token.start, end=token.end, type=kind, mode=None, actors=actors, recipients=recipients,
        status=status, rule="", status_rule="",
    )  # fmt: skip
    return place_of(mention, parsed=report, places=places)


@pytest.mark.parametrize(
    ("trigger", "kind", "name", "row"),
    [
        ("shelled", "ASSAULT", "Mosul", "Rebels/_/NOUN/2/nsubj shelled/_/VERB/0/root Mosul/_/PROPN/2/obj"),
        ("fought", "ASSAULT", "Mosul", "They/_/PRON/2/nsubj fought/_/VERB/0/root in/_/ADP/4/case Mosul/_/PROPN/2/obl"),
        ("raid", "ASSAULT", "Mosul", "A/_/DET/2/det raid/_/NOUN/5/nsubj on/_/ADP/4/case Mosul/_/PROPN/2/nmod failed/_/VERB/0/root"),
        ("bombing", "ASSAULT", "Nairobi", "The/_/DET/3/det Nairobi/_/PROPN/3/compound bombing/_/NOUN/4/nsubj ended/_/VERB/0/root"),
        ("offensive", "ASSAULT", "Mosul",
         "They/_/PRON/2/nsubj launched/_/VERB/0/root an/_/DET/4/det offensive/_/NOUN/2/obj on/_/ADP/6/case Mosul/_/PROPN/2/obl"),
        ("killed", "ASSAULT", "Mosul",
         "Rebels/_/NOUN/2/nsubj killed/_/VERB/0/root ten/_/NUM/4/nummod people/_/NOUN/2/obj in/_/ADP/6/case Mosul/_/PROPN/4/nmod"),
        ("withdrew", "RETREAT", "Mosul", "Troops/_/NOUN/2/nsubj withdrew/_/VERB/0/root from/_/ADP/4/case Mosul/_/PROPN/2/obl"),
        ("fought", "ASSAULT", "Mosul",
         "They/_/PRON/2/nsubj fought/_/VERB/0/root on/_/ADP/6/case Mosul/_/PROPN/6/nmod:poss 's/_/PART/4/case outskirts/_/NOUN/2/obl"),
        ("met", "CONSULT", "Geneva", "They/_/PRON/2/nsubj met/_/VERB/0/root in/_/ADP/4/case Geneva/_/PROPN/2/obl"),
    ],
)  # fmt: skip
def test_the_events_own_clause(gazetteer: Gazetteer, trigger: str, kind: str, name: str, row: str) -> None:
    place = where(gazetteer, trigger, row, kind=kind)
    assert place is not None
    assert place.name == name


@pytest.mark.parametrize(
    ("trigger", "kind", "row"),
    [
        ("attacked", "ASSAULT",
         "The/_/DET/5/det Mosul/_/PROPN/4/compound -/_/PUNCT/2/punct based/_/ADJ/5/amod government/_/NOUN/6/nsubj "
         "attacked/_/VERB/0/root it/_/PRON/6/obj"),
        ("attacked", "ASSAULT",
         "Libya/_/PROPN/3/nmod:poss 's/_/PART/1/case government/_/NOUN/4/nsubj attacked/_/VERB/0/root it/_/PRON/4/obj"),
        ("attacked", "ASSAULT",
         "They/_/PRON/2/nsubj attacked/_/VERB/5/ccomp ,/_/PUNCT/5/punct authorities/_/NOUN/5/nsubj said/_/VERB/0/root "
         "in/_/ADP/7/case Mosul/_/PROPN/4/nmod"),
        ("accused", "ACCUSE",
         "They/_/PRON/2/nsubj accused/_/VERB/0/root him/_/PRON/2/obj of/_/SCONJ/5/mark bombing/_/VERB/2/advcl Mosul/_/PROPN/5/obj"),
    ],
)  # fmt: skip
def test_what_describes_a_party_or_another_event_is_not_its_place(gazetteer: Gazetteer, trigger: str, kind: str, row: str) -> None:
    assert where(gazetteer, trigger, row, kind=kind) is None


SCENE = "They/_/PRON/2/nsubj fought/_/VERB/0/root in/_/ADP/4/case Mosul/_/PROPN/2/obl"
AFTER = "Ten/_/NUM/2/nummod people/_/NOUN/4/nsubj:pass were/_/AUX/4/aux:pass killed/_/VERB/0/root"


def test_what_was_done_goes_on_in_the_scene_told_before(gazetteer: Gazetteer) -> None:
    place = where(gazetteer, "killed", SCENE, AFTER)
    assert place is not None
    assert (place.name, place.rule[:29]) == ("Mosul", "scene told 1 sentences before")


@pytest.mark.parametrize(
    ("kind", "status"), [("ACCUSE", "actual"), ("CONSULT", "actual"), ("ASSAULT", "threatened"), ("ASSAULT", "possible")]
)
def test_what_was_said_or_has_not_happened_takes_no_scene(gazetteer: Gazetteer, kind: str, status: str) -> None:
    assert where(gazetteer, "killed", SCENE, AFTER, kind=kind, status=status) is None


def test_a_scene_far_before_is_none(gazetteer: Gazetteer) -> None:
    between = ["They/_/PRON/2/nsubj waited/_/VERB/0/root"] * 7
    assert where(gazetteer, "killed", SCENE, *between, AFTER) is None


@pytest.mark.parametrize(
    ("row", "precision"),
    [
        ("They/_/PRON/2/nsubj fought/_/VERB/0/root 60/_/NUM/4/nummod km/_/NOUN/5/obl south/_/ADV/2/advmod of/_/ADP/7/case Mosul/_/PROPN/5/obl",
         "offset"),
        ("They/_/PRON/2/nsubj fought/_/VERB/0/root south/_/ADV/2/advmod in/_/ADP/5/case Mosul/_/PROPN/2/obl", "settlement"),
    ],
)  # fmt: skip
def test_the_town_that_a_distance_is_counted_from_is_not_the_place(gazetteer: Gazetteer, row: str, precision: str) -> None:
    place = where(gazetteer, "fought", row)
    assert place is not None and place.precision == precision


def test_without_any_place_there_is_none(gazetteer: Gazetteer) -> None:
    assert where(gazetteer, "killed", AFTER) is None


LINE = "Mosul/_/PROPN/0/root"


def filed(gazetteer: Gazetteer, trigger: str, *rows: str, kind: str = "ASSAULT") -> Place | None:
    """The place of an event in a report whose first row is its dateline."""
    report = analysed(rows)
    report = replace(report, sentences=(replace(report.sentences[0], kind="dateline"), *report.sentences[1:]))
    places = find_places(report, document=Document(id="0", text=text_of(report)), gazetteer=gazetteer)
    sentence, token = next((s, t) for s in reversed(report.sentences) for t in s.tokens if t.form == trigger)
    mention = EventMention(
        at=Ref(sentence.index, token.index), start=token.start, end=token.end, type=kind, mode=None, actors=(), recipients=(),
        status="actual", rule="", status_rule="",
    )  # fmt: skip
    return place_of(mention, parsed=report, places=places)


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([LINE, AFTER], "CONSULT"),
        ([LINE, AFTER], "RETREAT"),
    ],
    ids=["a-meeting", "a-withdrawal"],
)
def test_a_dateline_alone_does_not_tell_where(gazetteer: Gazetteer, rows: list[str], kind: str) -> None:
    assert filed(gazetteer, "killed", *rows, kind=kind) is None


def test_a_dateline_alone_tells_where_an_attack_was(gazetteer: Gazetteer) -> None:
    found = filed(gazetteer, "killed", LINE, AFTER, kind="ASSAULT")
    assert found is not None and (found.name, found.rule.startswith("scene told by the dateline alone")) == ("Mosul", True)


def test_here_is_where_the_report_was_filed_and_there_the_place_named_last(gazetteer: Gazetteer) -> None:
    row = "Rebels/_/NOUN/2/nsubj met/_/VERB/0/root envoys/_/NOUN/2/obj {}/_/ADV/2/advmod"
    here = filed(gazetteer, "met", LINE, row.format("here"), kind="CONSULT")
    assert here is not None and here.name == "Mosul"
    told = "They/_/PRON/2/nsubj reached/_/VERB/0/root Nairobi/_/PROPN/2/obj"
    there = filed(gazetteer, "met", LINE, told, row.format("there"), kind="CONSULT")
    assert there is not None and there.name == "Nairobi"
    acting = "Nairobi/_/PROPN/2/nsubj waited/_/VERB/0/root"
    assert where(gazetteer, "met", acting, row.format("there"), kind="CONSULT") is None


HEADED = "Nairobi/_/PROPN/0/root :/_/PUNCT/4/punct elders/_/NOUN/4/nsubj agreed/_/VERB/1/parataxis to/_/PART/6/mark meet/_/VERB/4/xcomp"


def test_the_head_of_an_item_is_the_place_of_its_own_news(gazetteer: Gazetteer) -> None:
    place = where(gazetteer, "agreed", HEADED, kind="AGREE")
    assert place is not None and place.name == "Nairobi"


@pytest.mark.parametrize("status", ["planned", "requested"])
def test_the_head_of_an_item_is_no_place_of_what_is_only_planned(gazetteer: Gazetteer, status: str) -> None:
    assert where(gazetteer, "meet", HEADED, kind="CONSULT", status=status) is None


def test_a_name_that_heads_an_item_is_a_place_though_nothing_knows_it(gazetteer: Gazetteer) -> None:
    row = "Qwrtzdam/_/PROPN/0/root :/_/PUNCT/4/punct rebels/_/NOUN/4/nsubj burned/_/VERB/1/parataxis it/_/PRON/4/obj"
    place = where(gazetteer, "burned", row)
    assert place is not None and place.name == "Qwrtzdam"
    assert where(gazetteer, "burned", row.replace(":/_/PUNCT", "and/_/CCONJ")) is None


def test_the_town_before_its_province(gazetteer: Gazetteer) -> None:
    row = (
        "They/_/PRON/2/nsubj fought/_/VERB/0/root in/_/ADP/5/case Anbar/_/PROPN/5/compound province/_/NOUN/2/obl near/_/ADP/7/case "
        "Ramadi/_/PROPN/2/obl"
    )
    place = where(gazetteer, "fought", row)
    assert place is not None
    assert (place.precision, place.country) == ("settlement", "IRQ")


def test_what_is_only_planned_takes_no_place_from_another_clause(gazetteer: Gazetteer) -> None:
    row = (
        "Rebels/_/NOUN/2/nsubj vowed/_/VERB/0/root to/_/PART/4/mark free/_/VERB/2/xcomp men/_/NOUN/4/obj whom/_/PRON/7/obj "
        "they/_/PRON/7/nsubj seized/_/VERB/5/acl:relcl in/_/ADP/10/case Mosul/_/PROPN/7/obl"
    )
    row = row.replace("they/_/PRON/7/nsubj seized/_/VERB/5/acl:relcl", "they/_/PRON/8/nsubj seized/_/VERB/5/acl:relcl")
    row = row.replace("whom/_/PRON/7/obj", "whom/_/PRON/8/obj").replace("PROPN/7/obl", "PROPN/8/obl")
    assert where(gazetteer, "free", row, kind="RETREAT", status="planned") is None
    seized = where(gazetteer, "seized", row, kind="COERCE")
    assert seized is not None and seized.name == "Mosul"


def test_the_clause_that_says_when_says_where_too(gazetteer: Gazetteer) -> None:
    row = (
        "Guards/_/NOUN/2/nsubj died/_/VERB/9/ccomp when/_/ADV/5/advmod bombs/_/NOUN/5/nsubj fell/_/VERB/9/ccomp in/_/ADP/7/case "
        "Mosul/_/PROPN/5/obl officials/_/NOUN/9/nsubj said/_/VERB/0/root in/_/ADP/11/case Baghdad/_/PROPN/9/obl"
    )
    found = where(gazetteer, "died", row)
    assert found is not None and found.name == "Mosul"


def test_what_followed_an_event_is_not_where_the_event_was(gazetteer: Gazetteer) -> None:
    row = (
        "Troops/_/NOUN/2/nsubj landed/_/VERB/0/root in/_/ADP/4/case Grenada/_/PROPN/2/obl days/_/NOUN/8/obl after/_/SCONJ/8/mark "
        "bombs/_/NOUN/8/nsubj killed/_/VERB/2/advcl troops/_/NOUN/8/obj in/_/ADP/11/case Beirut/_/PROPN/9/nmod"
    )
    found = where(gazetteer, "killed", row)
    assert found is not None and found.name == "Beirut"
