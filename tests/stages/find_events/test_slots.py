"""Deep slots of predicates over hand-built trees; the construction is named by each test."""

from __future__ import annotations

from dataclasses import replace

from according.stages.find_events.clauses import add_clauses
from according.stages.find_events.nouns import noun_slots
from according.stages.find_events.slots import verb_slots
from trees import sentence

LIGHT = {"carry out": "subj", "launch": "subj", "suffer": "target", "receive": "target"}


def named(rows: str, index: int, *, noun: bool = False) -> dict[str, list[str]]:
    tree = sentence(rows)
    slots = noun_slots(tree, index, light_verbs=LIGHT) if noun else verb_slots(tree, index)
    return {slot: [tree[i].form for i in found] for slot, found in slots.items()}


def test_active() -> None:
    assert named("Rebels/rebel/NOUN/2/nsubj shelled/shell/VERB/0/root Tarsil/_/PROPN/2/obj", 1) == {"subj": ["Rebels"], "obj": ["Tarsil"]}


def test_passive_with_agent_is_undone() -> None:
    rows = "Tarsil/_/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass shelled/shell/VERB/0/root by/_/ADP/5/case rebels/rebel/NOUN/3/obl:agent"
    assert named(rows, 2) == {"obj": ["Tarsil"], "subj": ["rebels"]}


def test_coordinated_subjects_are_all_there() -> None:
    rows = "Police/police/NOUN/4/nsubj and/_/CCONJ/3/cc troops/troop/NOUN/1/conj fired/fire/VERB/0/root"
    assert named(rows, 3) == {"subj": ["Police", "troops"]}


def test_a_headline_lists_its_subjects_with_a_comma() -> None:
    listed = "Army/_/PROPN/4/nsubj ,/,/PUNCT/1/punct rebels/rebel/NOUN/4/nsubj trade/trade/VERB/0/root blame/_/NOUN/4/obj"
    assert verb_slots(sentence(listed), 3)["subj"] == [0, 2]
    later = "Army/_/PROPN/5/nsubj ,/,/PUNCT/1/punct the/_/DET/4/det rebels/rebel/NOUN/5/nsubj trade/trade/VERB/0/root"
    assert verb_slots(sentence(later), 4)["subj"] == [0]


def test_second_verb_shares_the_subject() -> None:
    rows = "Gunmen/gunman/NOUN/2/nsubj entered/enter/VERB/0/root and/_/CCONJ/4/cc killed/kill/VERB/2/conj two/_/NUM/6/nummod men/man/NOUN/4/obj"
    assert named(rows, 3) == {"subj": ["Gunmen"], "obj": ["men"]}


def test_first_verb_shares_the_object() -> None:
    rows = "They/_/PRON/2/nsubj captured/capture/VERB/0/root and/_/CCONJ/4/cc killed/kill/VERB/2/conj soldiers/soldier/NOUN/4/obj"
    assert named(rows, 1)["obj"] == ["soldiers"]


def test_object_control() -> None:
    rows = "Haddad/_/PROPN/2/nsubj ordered/order/VERB/0/root troops/troop/NOUN/2/obj to/_/PART/5/mark fire/fire/VERB:VerbForm=Inf/2/xcomp"
    assert named(rows, 4)["subj"] == ["troops"]


def test_subject_control_of_threats() -> None:
    rows = "Haddad/_/PROPN/2/nsubj threatened/threaten/VERB/0/root to/_/PART/4/mark attack/attack/VERB:VerbForm=Inf/2/xcomp ships/ship/NOUN/4/obj"
    assert named(rows, 3) == {"subj": ["Haddad"], "obj": ["ships"]}


def test_accused_of_doing() -> None:
    rows = (
        "Haddad/_/PROPN/2/nsubj accused/accuse/VERB/0/root militias/militia/NOUN/2/obj of/_/SCONJ/5/mark "
        "executing/execute/VERB:VerbForm=Ger/2/advcl prisoners/prisoner/NOUN/5/obj"
    )
    assert named(rows, 4) == {"subj": ["militias"], "obj": ["prisoners"]}


def test_relative_clause_gives_the_noun() -> None:
    rows = "militia/_/NOUN/0/root that/that/PRON/3/nsubj shelled/shell/VERB/1/acl:relcl Tarsil/_/PROPN/3/obj"
    assert named(rows, 2) == {"subj": ["militia"], "obj": ["Tarsil"]}


def test_relative_clause_behind_several_is_of_them_all() -> None:
    rows = (
        "raids/raid/NOUN/0/root and/_/CCONJ/3/cc strikes/strike/NOUN/1/conj that/that/PRON/5/nsubj kill/kill/VERB/1/acl:relcl "
        "farmers/farmer/NOUN/5/obj"
    )
    assert named(rows, 4) == {"subj": ["raids", "strikes"], "obj": ["farmers"]}


def test_relative_clause_without_a_relative_word() -> None:
    rows = "town/_/NOUN/0/root rebels/rebel/NOUN/3/nsubj shelled/shell/VERB/1/acl:relcl"
    assert named(rows, 2) == {"subj": ["rebels"], "obj": ["town"]}


def test_participles() -> None:
    passive = "forces/force/NOUN/0/root backed/back/VERB:Tense=Past,VerbForm=Part/1/acl by/_/ADP/4/case Rome/_/PROPN/2/obl"
    active = "militias/militia/NOUN/0/root backing/back/VERB:Tense=Pres,VerbForm=Part/1/acl Rome/_/PROPN/2/obj"
    assert named(passive, 1) == {"subj": ["Rome"], "obj": ["forces"]}
    assert named(active, 1) == {"subj": ["militias"], "obj": ["Rome"]}


def test_noun_with_its_parties() -> None:
    rows = "Sudan/_/PROPN/3/nmod:poss 's/_/PART/1/case shelling/_/NOUN/0/root of/_/ADP/5/case Tarsil/_/PROPN/3/nmod"
    assert named(rows, 2, noun=True) == {"poss": ["Sudan"], "nmod:of": ["Tarsil"], "subj": ["Sudan"]}


def test_noun_takes_the_subject_of_its_light_verb() -> None:
    rows = (
        "Forces/force/NOUN/2/nsubj carried/carry/VERB/0/root out/_/ADP/2/compound:prt raids/raid/NOUN/2/obj "
        "on/_/ADP/6/case Tarsil/_/PROPN/2/obl"
    )
    assert named(rows, 3, noun=True) == {"subj": ["Forces"], "nmod:on": ["Tarsil"]}


def test_a_cycle_free_chain_of_bare_verbs_ends() -> None:
    rows = " ".join(f"go/go/VERB/{n}/conj" if n else "go/go/VERB/0/root" for n in range(12))
    assert named(rows, 11) == {}


def test_a_verb_hung_on_a_noun_is_coordinated_with_the_verb() -> None:
    rows = (
        "Haddad/_/PROPN/2/nsubj banned/ban/VERB/0/root flights/flight/NOUN/2/obj and/_/CCONJ/5/cc "
        "arrested/arrest/VERB/3/conj nationals/national/NOUN/5/obj"
    )
    assert named(rows, 4) == {"subj": ["Haddad"], "obj": ["nationals"]}


def test_a_participle_with_its_own_conjunction_is_a_verb() -> None:
    rows = (
        "Haddad/_/PROPN/2/nsubj promised/promise/VERB/0/root a/_/DET/4/det response/_/NOUN/2/obj and/_/CCONJ/6/cc "
        "accused/accuse/VERB:Tense=Past,VerbForm=Part/7/amod militias/militia/NOUN/2/obj of/_/SCONJ/9/mark "
        "killing/kill/VERB:VerbForm=Ger/7/advcl prisoners/prisoner/NOUN/9/obj"
    )
    assert named(rows, 5) == {"subj": ["Haddad"], "obj": ["militias"]}
    assert named(rows, 8)["subj"] == ["militias"]


def test_the_subject_of_suffer_is_hit() -> None:
    rows = "Troops/troop/NOUN/2/nsubj suffered/suffer/VERB/0/root an/_/DET/4/det attack/_/NOUN/2/obj"
    assert named(rows, 3, noun=True) == {"target": ["Troops"]}


def test_who_received_a_threat_is_threatened_and_who_checks_on_it_is_not_its_actor() -> None:
    rows = "Police/police/NOUN/2/nsubj checked/check/VERB/0/root on/_/ADP/5/case a/_/DET/5/det threat/_/NOUN/2/obl"
    received = " received/receive/VERB:Tense=Past,VerbForm=Part/5/acl by/_/ADP/8/case banks/bank/NOUN/6/obl:agent"
    assert named(rows + received, 4, noun=True) == {"target": ["banks"]}
    made = " made/make/VERB:Tense=Past,VerbForm=Part/5/acl by/_/ADP/8/case banks/bank/NOUN/6/obl:agent"
    assert "target" not in named(rows + made, 4, noun=True)


def test_what_is_under_attack_is_hit() -> None:
    rows = "The/_/DET/2/det ship/ship/NOUN/3/nsubj came/come/VERB/0/root under/_/ADP/5/case attack/attack/NOUN/3/obl"
    assert named(rows, 4, noun=True)["target"] == ["ship"]


def test_possessor_beside_an_agent_is_done_to() -> None:
    rows = "its/_/PRON/2/nmod:poss capture/capture/NOUN/0/root by/_/ADP/4/case rebels/rebel/NOUN/2/nmod"
    assert named(rows, 1, noun=True) == {"nmod:of": ["its"], "nmod:by": ["rebels"]}


def test_coordinated_passives_share_the_agent() -> None:
    rows = (
        "He/_/PRON/3/nsubj:pass was/be/AUX/3/aux:pass shot/shoot/VERB/0/root and/_/CCONJ/5/cc "
        "killed/kill/VERB/3/conj by/_/ADP/7/case police/police/NOUN/5/obl:agent"
    )
    tree = sentence(rows)
    tokens = [replace(t, xpos="VBN") if t.form == "killed" else t for t in tree.tokens]
    slots = verb_slots(replace(tree, tokens=tuple(tokens)), 2)
    assert slots["subj"] == [6]


def test_participle_before_a_number_is_a_verb() -> None:
    rows = (
        "It/_/PRON/2/nsubj killed/kill/VERB/0/root civilians/civilian/NOUN/2/obj and/_/CCONJ/6/cc "
        "wounded/wound/VERB:VerbForm=Part/6/amod thousands/thousand/NOUN/3/conj"
    )
    assert named(rows, 1)["obj"] == ["civilians"]
    assert named(rows, 4) == {"subj": ["It"], "obj": ["thousands"]}


def test_subject_of_was_to() -> None:
    rows = "Rice/_/PROPN/4/nsubj:outer was/be/AUX/4/cop to/_/PART/4/mark ask/ask/VERB:VerbForm=Inf/0/root Ostia/_/PROPN/4/obj"
    assert named(rows, 3) == {"subj": ["Rice"], "obj": ["Ostia"]}


def test_place_where_it_happened_is_no_party() -> None:
    rows = (
        "Ostia/_/PROPN/0/root where/where/ADV/4/advmod people/people/NOUN/4/nsubj:pass killed/kill/VERB/1/acl:relcl "
        "in/_/ADP/6/case bombing/bombing/NOUN/4/obl"
    )
    assert "subj" not in named(rows, 3)


def test_an_interest_does_not_talk_but_its_owner_does() -> None:
    rows = "its/_/PRON/2/nmod:poss interest/interest/NOUN/0/root in/_/SCONJ/4/mark resuming/resume/VERB:VerbForm=Ger/2/acl talks/talk/NOUN/4/obj"
    assert named(rows, 3)["subj"] == ["its"]


def test_reports_that_they_have_killed_are_no_passive() -> None:
    rows = (
        "reports/report/NOUN/0/root that/_/SCONJ/5/mark rebels/rebel/NOUN/5/nsubj have/have/AUX/5/aux "
        "killed/kill/VERB:Tense=Past,VerbForm=Part/1/acl guards/guard/NOUN/5/obj"
    )
    assert named(rows, 4) == {"subj": ["rebels"], "obj": ["guards"]}


def test_second_object_is_that_of_the_verb_before_it() -> None:
    rows = (
        "Ostia/_/PROPN/2/nsubj banned/ban/VERB/0/root rallies/rally/NOUN/2/obj and/_/CCONJ/5/cc "
        "arrested/arrest/VERB/2/conj students/student/NOUN/2/obj"
    )
    assert named(rows, 1)["obj"] == ["rallies"]
    assert named(rows, 4) == {"subj": ["Ostia"], "obj": ["students"]}


def test_verb_read_as_a_modifier_keeps_its_object() -> None:
    rows = (
        "Haddad/_/PROPN/2/nsubj promised/promise/VERB/0/root revenge/_/NOUN/2/obj and/_/CCONJ/5/cc "
        "accused/accuse/VERB/6/amod militias/militia/NOUN/2/obj"
    )
    assert named(rows, 1)["obj"] == ["revenge"]
    assert named(rows, 4) == {"subj": ["Haddad"], "obj": ["militias"]}


def test_accused_of_doing_though_the_clause_hangs_on_a_nearer_noun() -> None:
    rows = (
        "Haddad/_/PROPN/2/nsubj accused/accuse/VERB/0/root militias/militia/NOUN/2/obj "
        "backing/back/VERB:Tense=Pres,VerbForm=Part/3/acl Ostia/_/PROPN/4/obj of/_/SCONJ/7/mark "
        "executing/execute/VERB:VerbForm=Ger/5/acl prisoners/prisoner/NOUN/7/obj"
    )
    assert named(rows, 6) == {"subj": ["militias"], "obj": ["prisoners"]}


def test_participle_behind_a_comma_is_of_the_verb_above() -> None:
    rows = (
        "Haddad/_/PROPN/2/nsubj spoke/speak/VERB/0/root of/_/ADP/5/case its/_/PRON/5/nmod:poss bid/bid/NOUN/2/obl "
        "to/_/PART/7/mark take/take/VERB:VerbForm=Inf/5/acl Tarsil/_/PROPN/7/obj ,/_/PUNCT/10/punct "
        "accusing/accuse/VERB:VerbForm=Ger/7/advcl Ostia/_/PROPN/10/obj"
    )
    tree = sentence(rows)
    tokens = [replace(t, xpos="VBG") if t.form == "accusing" else t for t in tree.tokens]
    slots = verb_slots(replace(tree, tokens=tuple(tokens)), 9)
    assert slots == {"subj": [0], "obj": [10]}


def test_who_was_arrested_is_charged_not_the_arrest() -> None:
    rows = "arrest/_/NOUN/0/root of/_/ADP/3/case Haddad/_/PROPN/1/nmod ,/_/PUNCT/5/punct charged/charge/VERB:Tense=Past,VerbForm=Part/1/acl"
    tree = sentence(rows)
    tokens = [replace(t, mention="event") if t.form == "arrest" else t for t in tree.tokens]
    assert verb_slots(replace(tree, tokens=tuple(tokens)), 4)["obj"] == [2]


def test_circumstance_takes_the_subject_of_its_clause() -> None:
    rows = "Ministers/minister/NOUN/2/nsubj agreed/agree/VERB/0/root after/_/ADP/4/case talks/talk/NOUN/2/obl"
    assert named(rows, 3, noun=True)["around"] == ["Ministers"]


def test_no_subject_of_the_clause_where_the_noun_says_whose_it_is() -> None:
    rows = (
        "Ministers/minister/NOUN/2/nsubj agreed/agree/VERB/0/root after/_/ADP/4/case talks/talk/NOUN/2/obl"
        " between/_/ADP/6/case Kovar/_/PROPN/4/nmod"
    )
    assert "around" not in named(rows, 3, noun=True)


def test_content_clause_of_a_noun() -> None:
    tree = sentence("An/_/DET/2/det order/_/NOUN/0/root to/_/PART/4/mark fire/fire/VERB:VerbForm=Inf/2/acl")
    assert add_clauses(tree, 1, {})["acl"] == [3]


def test_a_passive_that_keeps_an_object_was_given_it() -> None:
    rows = "Rebels/rebel/NOUN/3/nsubj:pass were/be/AUX/3/aux:pass promised/promise/VERB/0/root an/_/DET/5/det amnesty/_/NOUN/3/obj"
    assert named(rows, 2)["iobj"] == ["Rebels"]


def test_a_passive_without_an_object_gave_nobody_anything() -> None:
    rows = "Rebels/rebel/NOUN/3/nsubj:pass were/be/AUX/3/aux:pass shelled/shell/VERB/0/root"
    assert "iobj" not in named(rows, 2)


def test_who_says_what_an_attack_is_does_not_carry_it_out() -> None:
    judged = "Rebels/rebel/NOUN/2/nsubj launch/launch/VERB/0/root attacks/attack/NOUN/2/obj {}/_/ADJ/2/xcomp"
    assert "subj" not in named(judged.format("unlawful"), 2, noun=True)
    assert named(judged.replace(" {}/_/ADJ/2/xcomp", ""), 2, noun=True)["subj"] == ["Rebels"]


def test_who_did_what_a_charge_says_brings_no_charge() -> None:
    rows = "an/_/DET/2/det order/_/NOUN/0/root {}/_/SCONJ/5/mark judges/judge/NOUN/5/nsubj launched/launch/VERB/2/{}"
    assert named(rows.format("that", "acl"), 1, noun=True).get("subj") is None
    relative = rows.replace("{}/_/SCONJ/5/mark ", "").replace("/5/nsubj", "/4/nsubj").format("acl:relcl")
    assert named(relative, 1, noun=True)["subj"] == ["judges"]


def test_whoever_is_among_those_who_do_it_does_it() -> None:
    among = "Chad/_/PROPN/4/nsubj was/be/AUX/4/cop among/among/ADP/4/case those/that/PRON/0/root"
    relative = f"{among} who/who/PRON/6/nsubj condemned/condemn/VERB/4/acl:relcl raids/raid/NOUN/6/obj"
    assert named(relative, 5) == {"subj": ["Chad"], "obj": ["raids"]}
    calling = f"{among} calling/call/VERB:VerbForm=Ger/4/acl for/for/ADP/7/case talks/talk/NOUN/5/obl"
    assert named(calling, 4) == {"subj": ["Chad"], "obl:for": ["talks"]}
    killed = f"{among} killed/kill/VERB:VerbForm=Part/4/acl"
    assert named(killed, 4) == {}
