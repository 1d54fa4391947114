"""Groups of accounts to claims: the best words of each field, every voice, links and ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from according.ontology.codebook import Codebook
from according.records.account import Account
from according.records.actor import ANYBODY, EACH_OTHER, SIDES, Party, keys_of
from according.records.attribution import ANSWERED, GIVES_A_FIGURE, SAYS_WHAT_IS_DENIED, TAKES_BACK, Source
from according.records.claim import Claim, Link, claim_id
from according.records.count import Count
from according.records.document import Document
from according.records.quick import replace
from according.records.span import Span
from according.stages.assemble.bound import EFFECT, MUTUAL, TAKING
from according.stages.assemble.confidence import confidence
from according.stages.assemble.contrary import is_contrary, is_faceless, is_owned_up, without_deniers
from according.stages.assemble.each_other import crosswise
from according.stages.assemble.same_party import is_another, naming_more
from according.stages.assemble.voiced import hits_nobody, spares, voices_of

BEFALLS, UNNAMED = "whom it befalls", "people"
"""How the rule of a party begins that is somebody's thing, and the name of those of whom only the number is told."""

_WIDE = frozenset({"country", "area", "province"})  # precisions of a place within which another mention may say where it was
_LONG, _THIS_WEEK = frozenset({"week", "month", "year"}), "beside-publication"
_GOES_ON = ("since", "lasting", "from-to", "deadline")
"""What the rule of a time says of what lasted."""
_NEXT = 3  # sentences from a headline to the one below it that tells the same
_DOUBTFUL = 0.2  # likelihood by the encoder that a word names the event at all


def claims_of(
    groups: Sequence[Sequence[int]],
    *,
    accounts: Sequence[Account],
    document: Document,
    codebook: Codebook,
    contexts: Mapping[int, tuple[str, ...]],
    weights: Mapping[str, float],
) -> tuple[Claim, ...]:
    """One claim a group, in text order. contexts: by index of the account. weights: of `confidence`."""
    claims = []
    for group in groups:
        told = [accounts[k] for k in group]
        main = max(told, key=weight)
        claim = _claim(main, told, document, codebook, contexts.get(group[0], ()))
        claims.append(replace(claim, confidence=confidence(claim, main, weights=weights)))
    home = {k: n for n, group in enumerate(groups) for k in group}
    links = [_links(n, groups[n], accounts, home, claims) for n in range(len(claims))]
    linked = [replace(claim, links=own) if own else claim for claim, own in zip(claims, links, strict=True)]
    return tuple(sorted(linked, key=lambda c: (c.trigger, c.type)))


def _claim(main: Account, group: list[Account], document: Document, codebook: Codebook, contexts: tuple[str, ...]) -> Claim:
    mention = main.mention
    actors = best_parties("actors", (main, *group))
    if not main.actors and keys_of(actors) <= keys_of(main.recipients):
        actors = ()  # "lost forty men in the battle" in which they had a part
    told = best_parties("recipients", (main, *(a for a in group if not hits_nobody(a, group=group) and not spares(a, main))))
    if _is_between_sides([a for a in group if not keys_of(actors) < keys_of(a.actors)]) and main.lemma not in TAKING:
        hit = main.lemma in EFFECT  # "two nurses were killed in clashes", not "clashes … two civilians dead"
        told = tuple(p for p in told if hit and not SIDES & set(p.sectors) and p.name != UNNAMED)
    mutual = any(p.rule.startswith(EACH_OTHER) for p in main.recipients)
    told = tuple(p for p in told if not p.rule.startswith(ANYBODY))  # "arrested no one": whom a rule needs to know, no reader
    recipients = tuple(p for p in told if mutual or is_another(p) or p.key not in keys_of(actors))
    mode = next((a.mention.mode for a in (main, *group) if a.mention.mode), None)
    sources = voices_of(group)
    dated = _closer(_first(main, [a for a in (main, *group) if a.time], said=lambda a: a.time_said), group)
    status, status_rule = _status(_deed(main, group), sources, ahead=_is_ahead(dated, document))
    if status == "negated":
        sources = tuple(replace(s, stance="denies") if s.stance == "asserts" else s for s in sources)
    event_type = codebook.types[mention.type]
    placed = _nearer(_first(main, [a for a in (main, *group) if a.place], said=lambda a: a.place_said), group)
    return Claim(
        id=claim_id(document, kind=mention.type, start=mention.start, end=mention.end),
        document=document,
        type=mention.type,
        mode=mode,
        contexts=contexts,
        cameo=event_type.modes[mode].cameo if mode else event_type.cameo,
        trigger=Span(start=mention.start, end=mention.end),
        status=status,
        actors=actors,
        recipients=recipients,
        sources=sources,
        time=dated.time,
        place=placed.place,
        counts=_counts(group, sources),
        evidence=main.evidence,
        mentions=_mentions(main, group),
        links=(),
        confidence=0.0,
        explanation=_explanation(main, actors, recipients, sources, (status_rule, dated, placed)),
    )


def _mentions(main: Account, group: list[Account]) -> tuple[Span, ...]:
    """The other words that name the event: triggers of the other mentions, and what names any of them beside its trigger."""
    triggers = [(a.mention.start, a.mention.end) for a in (main, *(a for a in group if a is not main))]
    named = [(span.start, span.end) for a in group for span in a.mention.named]
    return tuple(Span(start=start, end=end) for start, end in dict.fromkeys([*triggers[1:], *named]) if (start, end) != triggers[0])


def _deed(main: Account, group: list[Account]) -> Account:
    """The attack of "fired tear gas to disperse them", where its purpose says more of it."""
    if main.mention.status_rule != "purpose":
        return main
    return next((a for a in group if a.mention.at.sentence == main.mention.at.sentence and a.mention.status == "actual"), main)


def _is_between_sides(group: list[Account]) -> bool:
    """Whether it is a clash whose two sides are told: then of those killed only bystanders are recipients, unless the clash has one."""
    clashes = [a for a in group if a.mention.type == "ASSAULT" and a.lemma in MUTUAL and len(a.actors) > 1]
    return bool(clashes) and not any(a.mention.recipients for a in clashes)


def _first(main: Account, having: list[Account], *, said: Callable[[Account], bool]) -> Account:
    """The first account of which the text itself says it, else the first that has it by inference, else the main one."""
    return next((a for a in having if said(a)), having[0] if having else main)


def _closer(dated: Account, group: list[Account]) -> Account:
    """The account that says more closely when: of "this month" and "on May 1" the day; what has gone on since a day is left so."""
    wide = dated.time
    if wide is None or not dated.time_said or any(word in wide.rule for word in _GOES_ON):
        return dated
    if wide.start == wide.end or wide.granularity not in _LONG and not wide.rule.startswith(_THIS_WEEK):
        return dated
    told = ((a, a.time) for a in group if a.time and a.time_said and not a.definite)
    days = (a for a, t in told if wide.start <= t.start and t.end <= wide.end and t.start == t.end)
    return next(days, dated)


def _nearer(placed: Account, group: list[Account]) -> Account:
    """The account that says more closely where: of a headline's "in eastern Congo" and "in Ituri province" the province."""
    wide = placed.place
    if wide is None or wide.radius_km is None or not placed.place_said:
        return placed
    here = placed.mention.at.sentence
    told = ((a, a.place) for a in group if a.place and a.place_said and not a.definite and a.mention.at.sentence - here <= _NEXT)
    near = (a for a, p in told if p.radius_km is not None and p.radius_km <= wide.radius_km / 2 and wide.country in (None, p.country))
    return next(near, placed) if wide.precision in _WIDE else placed


def weight(account: Account) -> tuple[float, ...]:
    """The mention that says most: parties and figures of its own, in the report's body."""
    filled = bool(account.actors) * 2 + bool(account.recipients) * 1.5 + bool(account.counts) * 0.5 + bool(account.time) * 0.5
    denied = is_contrary(account) or all(source.stance == "denies" for source in account.sources)
    doubtful = account.mention.likely < _DOUBTFUL or account.lemma == "do"  # the "left" of "the bombing that left nine dead", "did it"
    return (filled + (account.kind == "prose") * 1.5 - account.definite * 2 - denied * 3 - doubtful * 4, -account.mention.start)


def best_parties(role: str, accounts: Sequence[Account]) -> tuple[Party, ...]:
    """Of the first account that names somebody known in the role, else the first named; with who names them.

    Who owns up to it comes before other actors, who was hit himself before the things and numbers of those who were.
    """
    naming = [account for account in accounts if account.parties(role)]
    if role == "actors":
        naming = without_deniers(naming, accounts)
    naming.sort(key=_is_vague if role == "recipients" else _rank_of_doers)
    best = next((account for account in naming if any(p.id for p in account.parties(role))), naming[0] if naming else None)
    if best is not None and role == "recipients" and _is_of_the_dead(naming[0], best):
        best = naming[0]
    if best is not None and role == "actors":
        own = keys_of(best.actors)  # "killed in clashes between police and rebels": the clash has both sides
        # "Captured it from troops after heavy fighting"; "an officer shot Bell; the confrontation between the two": neither side did both.
        taken = keys_of(p for p in best.recipients if best.lemma in TAKING or not SIDES & set(p.sectors))
        best = next((a for a in naming if a.lemma in MUTUAL and own < keys_of(a.actors) and not taken & keys_of(a.actors)), best)
    if best is not None and role == "recipients":
        best = naming_more(best, naming)
    if best is None:
        return ()
    beside = [best, *(_beside(best, naming) if role == "recipients" else ())]
    named = ((party, party.source or _named_by(account)) for account in beside for party in account.parties(role))
    told = tuple(party if party.source == source else replace(party, source=source) for party, source in named)
    return crosswise(told, best) if role == "actors" else told


def _rank_of_doers(account: Account) -> int:
    """Who owns up comes first, whoever is known before those who only carried arms; last who stands accused by nobody whom it names."""
    accused = account.mention.content_of is not None and not any(source.name for source in account.sources)
    return is_faceless(account) - 2 * is_owned_up(account) + 2 * accused


def _is_of_the_dead(first: Account, best: Account) -> bool:
    """Whether a sentence tells who was harmed, and elsewhere what was hit: "two soldiers and a teacher died when they struck a patrol"."""
    return first.lemma in EFFECT and first.mention.at.sentence == best.mention.at.sentence and not _is_vague(first)


def _beside(best: Account, naming: Sequence[Account]) -> list[Account]:
    """Those of another harm told in the same breath: "two guerrillas were killed and three soldiers wounded"."""
    if best.nominal or best.mention.type != "ASSAULT" or _is_vague(best):
        return []
    found, known = [], keys_of(best.recipients)
    for other in naming:
        if _is_in_one_breath(best, other) and not _is_vague(other) and not known & keys_of(other.recipients):
            found.append(other)
            known |= keys_of(other.recipients)
    return found


def _is_in_one_breath(best: Account, other: Account) -> bool:
    """Whether two tell of harm in one sentence, or in two of which one tells only that: "the mayor was shot. Her driver was wounded"."""
    apart = abs(best.mention.at.sentence - other.mention.at.sentence)
    if apart == 0:
        return best.lemma in EFFECT and other.lemma in EFFECT
    only_harmed = (best.lemma in EFFECT and not best.actors) or (other.lemma in EFFECT and not other.actors)
    return apart == 1 and only_harmed and not other.nominal and other.kind == best.kind


def _is_vague(account: Account) -> bool:
    """Whether an account says of those whom it befell only their thing or number: who dies at a post counts before the post."""
    found = account.recipients
    return all(party.rule.startswith(BEFALLS) for party in found) or all(party.name == UNNAMED for party in found)


def _named_by(account: Account) -> str:
    """Whose words an account rests on, "" for the report's own: who blames the Front for an attack says that it was the Front.

    Who denies it names nobody.
    """
    names = [source.name for source in account.sources if source.stance == "asserts"]
    return "" if not names or "" in names else names[0]


def _is_ahead(account: Account, document: Document) -> bool:
    return bool(account.time and document.published and account.time.start > document.published)


def _status(main: Account, sources: tuple[Source, ...], *, ahead: bool) -> tuple[str, str]:
    status, rule = main.mention.status, main.mention.status_rule
    if status == "negated" and any(s.rule == SAYS_WHAT_IS_DENIED for s in sources):
        return "actual", f"told by those whom another gainsays ({rule})"
    if status == "actual" and ahead:
        return "planned", "its day is after the day of publication"
    stances = {s.stance for s in sources}
    if status in {"actual", "planned"} and "denies" in stances and "asserts" not in stances:
        return "negated", f"only denied ({rule})"
    if status == "possible" and rule.endswith("under possibility") and stances == {"denies"}:
        return "negated", f"only denied ({rule})"  # "rejected the possibility of breaking relations"
    if status == "possible" and "whether" in rule and (stances == {"denies"} or all(s.rule == ANSWERED for s in sources)):
        return "negated" if "denies" in stances else "actual", f"asked and answered ({rule})"
    if status == "actual" and sources and all(s.rule == TAKES_BACK for s in sources):
        return "negated", f"only told by who takes it back ({rule})"
    if status in ("actual", "negated") and stances == {"disclaims"}:  # "has no evidence that they were killed" denies nothing
        return "possible", f"told by nobody who knows ({rule})"
    return status, rule


def _counts(group: list[Account], sources: tuple[Source, ...]) -> tuple[Count, ...]:
    """Every figure once, with who gives it: the one voice that asserts, where there is one; not who only sets another beside it."""
    others = {toll.source for account in group for toll in account.tolls}
    asserting = [s for s in sources if s.stance == "asserts" and not (s.rule == GIVES_A_FIGURE and s.name in others)]
    teller = asserting[0].name if len(asserting) == 1 else None
    found: dict[tuple[str, int, int | None, int], Count] = {}
    for account in sorted(group, key=lambda one: one.kind != "prose"):  # a headline names nobody who gives its figure
        rivals = {toll.source for toll in account.tolls}  # who sets another figure beside it did not give this one
        own = [s for s in account.sources if s.stance == "asserts" and not (s.rule == GIVES_A_FIGURE and s.name in rivals)]
        told = {(what, low) for what, low, *_ in found} if account.kind != "prose" else frozenset()
        nth = Counter[tuple[str, int, int | None]]()  # the second 24 of "24 civilians and 24 fighters" is another one
        for count in account.counts:
            if (count.what, count.low) in told:
                continue  # the headline's "13" is the lead's "at least 13"
            # Who puts the number at "under 100" behind another's 274 has not given that one.
            givers = sorted(own, key=lambda s: (s.name in rivals, s.rule != GIVES_A_FIGURE or s.start > count.start))
            source = teller if teller is not None else (givers[0].name if givers else "")
            figure = (count.what, count.low, count.high)
            found.setdefault((*figure, nth[figure]), replace(count, source=source))
            nth[figure] += 1
    for count in (toll for account in group for toll in account.tolls):
        found.setdefault((count.what, count.low, count.high, 0), count)
    return tuple(found.values())


def _links(
    number: int, group: Sequence[int], accounts: Sequence[Account], home: Mapping[int, int], claims: Sequence[Claim]
) -> tuple[Link, ...]:
    parents = [home[p] for k in group if (p := accounts[k].mention.content_of) is not None and p in home]
    return tuple(Link(claim=claims[p].id, how="content_of") for p in dict.fromkeys(parents) if p != number)


def _explanation(
    main: Account,
    actors: tuple[Party, ...],
    recipients: tuple[Party, ...],
    sources: tuple[Source, ...],
    rest: tuple[str, Account, Account],
) -> tuple[tuple[str, str], ...]:
    status_rule, dated, placed = rest
    rows = [("event", main.mention.rule), ("status", status_rule)]
    rows += [("actors", "; ".join(p.rule for p in actors))] if actors else []
    rows += [("recipients", "; ".join(p.rule for p in recipients))] if recipients else []
    rows += [("sources", "; ".join(f"{s.name or 'the report'}: {s.rule}" for s in sources))]
    rows += [("time", dated.time.rule)] if dated.time else []
    rows += [("place", placed.place.rule)] if placed.place else []
    return tuple(rows)
