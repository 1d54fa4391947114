"""Links between claims beyond content_of: an order and its carrying out, an event and its parts, what a correction puts in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.claim import Claim, Link
from according.records.mention import AHEAD
from according.records.parse import Parsed, Sentence
from according.stages.assemble.naming import stem

_PARTS = frozenset({"ASSAULT", "COERCE", "RETREAT", "AID"})
_WHOLES = frozenset({"ASSAULT", "PROTEST"})
_WITHIN = frozenset({"in", "during", "amid"})
_REACH = 8  # sentences between an order and its carrying out
_SOON = 2  # of them, where the words differ
_NEXT = 1  # sentences between what is withdrawn and what is put in its place
_ENTERING = frozenset({"raid", "storm", "overrun", "board", "enter", "attack"})
_CORRECTING = ("correct", "error", "erroneous", "mistake", "wrongly", "retract", "apologise", "apologize", "clarif")

Group = Sequence[int]


def with_links(claims: Sequence[Claim], *, groups: Sequence[Group], accounts: Sequence[Account], parsed: Parsed) -> tuple[Claim, ...]:
    """The claims with carries_out, part_of and corrects after their other links. groups: indices of accounts, as `join` gives them."""
    homes = {(a.mention.type, a.mention.start): n for n, group in enumerate(groups) for a in (accounts[k] for k in group)}
    claim_of = {homes[(c.type, c.trigger.start)]: c for c in sorted(claims, key=lambda c: c.trigger) if (c.type, c.trigger.start) in homes}
    told = {n: [accounts[k] for k in groups[n]] for n in claim_of}
    correcting = any(t.lemma.lower().startswith(_CORRECTING) for s in parsed.sentences for t in s.tokens)
    order = {n: place for place, n in enumerate(claim_of)}
    asked, denied = ({n: c for n, c in claim_of.items() if c.status in those} for those in (AHEAD, ("negated",)))
    wholes = _by_sentence({n: told[n] for n, c in claim_of.items() if c.type in _WHOLES and c.status == "actual"})
    found: dict[str, list[Link]] = {}
    done: set[str] = set()  # an order is carried out once
    for n, claim in claim_of.items():
        doing = [link for link in _carried_out(claim, told[n], asked, told) if link.claim not in done]
        done |= {link.claim for link in doing}
        # Only what is told near by, so that long texts cost no more a claim than short ones.
        near = {m for a in told[n] for back in range(_SOON + 1) for m in wholes.get(a.mention.at.sentence - back, ()) if m != n}
        links = [*doing, *_whole(claim, told[n], {m: claim_of[m] for m in sorted(near, key=order.__getitem__)}, told, parsed)]
        links += _corrected(claim, told[n], denied, told) if correcting else ()
        known = {link.claim for link in claim.links}
        found[claim.id] = [link for link in links if link.claim not in known]
    return tuple(replace(claim, links=(*claim.links, *found[claim.id])) if found.get(claim.id) else claim for claim in claims)


def _by_sentence(told: Mapping[int, list[Account]]) -> dict[int, set[int]]:
    """Which of them have a mention in a sentence."""
    found: dict[int, set[int]] = {}
    for n, accounts in told.items():
        for account in accounts:
            found.setdefault(account.mention.at.sentence, set()).add(n)
    return found


def _carried_out(claim: Claim, told: list[Account], asked: Mapping[int, Claim], all_told: Mapping[int, list[Account]]) -> Iterator[Link]:
    """The nearest order, demand, threat or plan before it that what was done is the doing of."""
    if claim.status != "actual":
        return
    best: tuple[int, Claim] | None = None
    for m, other in asked.items():
        distance = told[0].mention.at.sentence - all_told[m][0].mention.at.sentence
        if other.type != claim.type or not 0 <= distance <= _REACH:
            continue
        if not _fits(claim, other, told, all_told[m]):
            continue
        if best is None or distance < best[0]:
            best = distance, other
    if best is not None:
        yield Link(claim=best[1].id, how="carries_out")


def _fits(claim: Claim, other: Claim, told: list[Account], asked: list[Account]) -> bool:
    """The same party, or nobody named, to nobody else: what was ordered in any words of the type, what was only threatened in the same."""
    doers = _shared(claim.actors, other.actors) or not claim.actors or not other.actors
    known = [{_name(p) for p in c.recipients if p.id or p.name[:1].isupper()} for c in (claim, other)]
    apart = bool(known[0] and known[1]) and not known[0] & known[1]
    same_word = bool({stem(a.lemma) for a in told} & {stem(a.lemma) for a in asked})
    near = told[0].mention.at.sentence - asked[0].mention.at.sentence <= _SOON
    return doers and not apart and (same_word or near and other.status == "ordered")


def _shared(one: Sequence[object], other: Sequence[object]) -> bool:
    return bool({_name(party) for party in one} & {_name(party) for party in other})


def _name(party: object) -> str:
    return getattr(party, "id", None) or str(getattr(party, "name", "")).casefold()


def _whole(
    claim: Claim, told: list[Account], wholes: Mapping[int, Claim], all_told: Mapping[int, list[Account]], parsed: Parsed
) -> Iterator[Link]:
    """The battle or riot of which this is told as a part: "were arrested in the raid", "raided the camp, seizing rifles"."""
    if claim.type not in _PARTS or claim.status != "actual":
        return
    for m, other in wholes.items():
        if any(_is_part(a, b, parsed) for a in told for b in all_told[m]):
            yield Link(claim=other.id, how="part_of")
            return


def _is_part(part: Account, whole: Account, parsed: Parsed) -> bool:
    distance = part.mention.at.sentence - whole.mention.at.sentence
    if distance:
        return 0 < distance <= _SOON and _is_of_clash(part, whole)
    sentence = parsed.sentences[part.mention.at.sentence]
    at, over = part.mention.at.token, whole.mention.at.token
    if whole.nominal and sentence.tokens[over].head == at and sentence.tokens[over].relation == "obl":
        return bool(_WITHIN & set(sentence.marked(over, "case")))
    if whole.nominal and sentence.tokens[at].deprel == "acl:relcl" and sentence.tokens[at].head == over:
        return any(t.form.lower() == "which" for t in sentence.dependents(at, "obl"))
    return not whole.nominal and _does_so_beside(sentence, at, over)


def _is_of_clash(part: Account, whole: Account) -> bool:
    """Single blows told after a clash of two sides, by one of them or by nobody named."""
    clash = whole.mention.type == "ASSAULT" and len(whole.actors) > 1 and not whole.recipients
    doers = not part.actors or _shared(part.actors, whole.actors)
    elsewhere = part.place is not None and whole.place is not None and part.place_said and part.place.name != whole.place.name
    return clash and doers and not elsewhere and part.mention.type == "ASSAULT"


def _does_so_beside(sentence: Sentence, at: int, over: int) -> bool:
    """Without a subject of its own: "overran the post, making off with rifles"; "raided the village and drove off cattle"."""
    token = sentence.tokens[at]
    if token.head != over or at < over or sentence.dependents(at, "nsubj", "mark"):
        return False
    raided = sentence.tokens[over].lemma.lower() in _ENTERING
    return token.relation == "advcl" and token.form.lower().endswith("ing") or token.relation == "conj" and raided


def _corrected(claim: Claim, told: list[Account], denied: Mapping[int, Claim], all_told: Mapping[int, list[Account]]) -> Iterator[Link]:
    """What a correction takes back, of the same type and done to the same party: "was wounded, not killed"."""
    if claim.status != "actual":
        return
    for m, other in denied.items():
        distance = abs(told[0].mention.at.sentence - all_told[m][0].mention.at.sentence)
        if other.type == claim.type and distance <= _NEXT and _shared(claim.recipients, other.recipients):
            yield Link(claim=other.id, how="corrects")
            return
