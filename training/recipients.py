"""Learns at whom an event is directed that names nobody, from the train part of our corpus and the folders annotated in part.

    python -m training.recipients [--corpus corpus] [--out src/according/data/recipients/weights.tsv]

Every event that the coder finds with the right type and without a recipient chooses among the parties around it and "nobody", as in
training/coreference.py. Where the right one is none of these, nobody is taken for right: whom the report does not name, nobody can find.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from according.corpus import read_corpus
from according.corpus.measures import match
from according.corpus.records import AuthorSet
from according.pipeline import Pipeline, countries_of
from according.records.account import Account
from according.records.claim import Claim
from according.records.document import Document
from according.scoring import GoldRecord, Json
from according.scoring.fields import parties
from according.stages.assemble.cast import Cast
from according.stages.assemble.unsaid import RULE, open_event, options
from according.stages.ground import find_places
from according.stages.resolve_actors import Resolver
from benchmarks.corpus import document_of
from training.coreference import Choice, learn, write

L2 = 4.0
GOOD = 0.5
"""F1 of a list of parties that a claim needs to be right."""
OUT = Path("src/according/data/recipients/weights.tsv")
HEAD = "# Written by training/recipients.py; what the features mean stands in stages/assemble/clues.py and within.py.\n"
Options = tuple[list[Json], list[list[str]], list[str]]


def choices(sets: Sequence[AuthorSet], *, pipeline: Pipeline) -> Iterator[Choice]:
    """The choices of all passages of some folders."""
    for one in sets:
        for passage, claims in one.by_passage("gold" if "gold" in one.readings else "first"):
            if not passage.text:
                continue
            found = offered(document_of(passage), pipeline=pipeline)
            matched = match(passage, claims=claims, coded=[claim.to_dict() for claim, _ in found])
            for gold, number, comparison in matched.pairs:
                given = found[number][1]
                if comparison.type == 1 and given is not None and given[0]:
                    yield choice(matched.gold[gold], given)


def offered(document: Document, *, pipeline: Pipeline) -> list[tuple[Claim, Options | None]]:
    """The claims of a report, each with the parties that its recipient may be if it names none, their features and those of nobody."""
    analysis = pipeline.analyse(document)
    accounts = [_as_said(account) for account in analysis.accounts]
    places = find_places(analysis.parsed, document=analysis.document, gazetteer=pipeline.gazetteer)
    resolver = Resolver(analysis.parsed, document=analysis.document, registry=pipeline.registry, places=countries_of(places))
    groups = [_accounts_of(claim, accounts) for claim in analysis.claims]
    cast = Cast(accounts, groups=groups, parsed=analysis.parsed, named=resolver.named)
    return [(claim, _options(accounts, group, cast)) for claim, group in zip(analysis.claims, groups, strict=True)]


def choice(gold: GoldRecord, given: Options) -> Choice:
    """One event as a choice among its options, nobody last."""
    who, rows, nobody = given
    right = [any(parties(answer, coded=[one]) >= GOOD for answer in gold.recipients if answer) for one in who]
    return Choice(options=[*rows, nobody], right=[*right, not any(right) or not all(gold.recipients)])


def _as_said(account: Account) -> Account:
    chosen = any(party.rule.startswith(RULE) for party in account.recipients)
    return replace(account, recipients=()) if chosen else account


def _accounts_of(claim: Claim, accounts: Sequence[Account]) -> list[int]:
    starts = {claim.trigger.start, *(mention.start for mention in claim.mentions)}
    return [n for n, account in enumerate(accounts) if account.mention.start in starts and account.mention.type == claim.type]


def _options(accounts: Sequence[Account], group: Sequence[int], cast: Cast) -> Options | None:
    event = open_event(accounts, group)
    if event is None:
        return None
    found, rows, nobody = options(event, cast)
    return [{"name": one.latest().name, "text": one.latest().text} for one in found], rows, nobody


def main(arguments: Iterable[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args(None if arguments is None else list(arguments))
    corpus, pipeline = read_corpus(options.corpus).corpus, Pipeline.load()
    given = [one for split in ("train", "partial") for one in choices(corpus.of_split(split), pipeline=pipeline)]
    found = learn(given, l2=L2)
    write(found, options.out, head=HEAD)
    print(f"{len(given)} choices, {len(found)} features: {options.out}")


if __name__ == "__main__":
    main()
