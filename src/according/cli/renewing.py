"""Makes the events of a ledger that are other than before, after reports came, changed or went: only what came is compared."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import datetime

from according.cli.reconciling import row_of
from according.errors import LedgerError
from according.ontology.tables import DATA
from according.review.ties import ties_of
from according.settings import ReconcileSettings
from according.stages.reconcile import Grouping, Maker, Origins, Sides, Ties, acts_of, shingles_of
from according.store import Ledger, Remembered, Renewing

CLAIMS, REPORTS, EVENTS = 2000, 1000, 2000
"""How many are done in one transaction: other programs that write wait for it some seconds, and pages of the file that many claims
change are written once and not for each few."""
TRIES = 20
"""How often to begin again because another program writes at the same time."""


class Interrupted(Exception):
    """Another program changed the ledger meanwhile."""


def renew(ledger: Ledger, *, knobs: ReconcileSettings, sides: dict[str, str], at: datetime) -> int:
    """Brings the events up to date; gives back how many there are. Raises LedgerError if others keep writing to the ledger."""
    for _ in range(TRIES):
        try:
            return _Renewal(ledger, knobs, sides).run(at)
        except Interrupted:
            continue
    raise LedgerError(str(ledger.path), problem="other programs keep writing to it; run the command again when they are done")


class _Renewal:
    """One pass through all that is to be done."""

    def __init__(self, ledger: Ledger, knobs: ReconcileSettings, sides: dict[str, str]) -> None:
        self._work: Renewing = ledger.renewing(shingles=lambda text: sorted(shingles_of(text)))
        self._work.begin(_fingerprint(knobs, sides))
        memory: Remembered = self._work.memory
        self._memory, self._knobs = memory, knobs
        self._grouping = Grouping(memory, knobs=knobs, ties=ties_in(ledger))
        self._sides = Sides(sides, acts=memory.acts())
        self._origins = Origins(memory, copied_share=knobs.copied_share)
        self._maker = Maker(self._grouping.comparer, sides=self._sides, origins=self._origins, links=self._grouping.links_of)

    def run(self, at: datetime) -> int:
        for part in _parts(self._work.reports(), REPORTS):
            self._reports(part)
        self._memory.let_go_of_reports()
        loose = self._work.loose()
        for part in _parts(self._work.claims(), CLAIMS):
            self._claims(part, loose)
            loose = []
        if loose:
            self._claims([], loose)
        self._pairs()
        for part in _parts(self._work.groups(), EVENTS):
            self._events(part, at)
        return self._work.end(at=at)

    def _reports(self, part: Sequence[str]) -> None:
        with self._work.step() as undisturbed:
            _check(undisturbed)
            for document in part:
                text = self._work.text(document)
                if text is not None:
                    self._work.due(self._work.groups_of(self._origins.add(document, text=text)))
            self._work.done("documents", ids=part)

    def _claims(self, part: Sequence[str], loose: Sequence[str]) -> None:
        with self._work.step() as undisturbed:
            _check(undisturbed)
            for claim in sorted(self._memory.claims(part), key=lambda claim: claim.id):
                self._grouping.add(claim)
                acts = acts_of(claim)
                self._memory.add_acts(claim.id, acts=acts)
                self._work.turned(self._sides.count(acts))
            self._grouping.loosen(loose)
            self._grouping.settle()
            self._work.done("claims", ids=(*part, *loose))

    def _pairs(self) -> None:
        with self._work.step() as undisturbed:
            _check(undisturbed)
            for pair in self._work.pairs():
                self._work.due(self._memory.speaking(pair))

    def _events(self, part: Sequence[str], at: datetime) -> None:
        with self._work.step() as undisturbed:
            _check(undisturbed)
            groups = [group for name in part if (group := self._memory.group_of(name))]
            ready = {traits.id: traits for traits in self._grouping.traits([name for group in groups for name in group])}
            made = (self._maker.event([ready[name] for name in group]) for group in groups)
            self._work.put(map(row_of, made), at=at)
            self._work.done("groups", ids=part)


def ties_in(ledger: Ledger) -> Ties:
    """What reviewers of a ledger say belongs together, and what does not."""
    together, apart = ties_of(ledger.decisions(subject="event"))
    return Ties(together=together, apart=apart)


def _check(undisturbed: bool) -> None:
    if not undisturbed:
        raise Interrupted


def _parts(ids: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (ids[start : start + size] for start in range(0, len(ids), size))


def _fingerprint(knobs: ReconcileSettings, sides: dict[str, str]) -> str:
    """Of all that the events rest on besides the claims: tables, knobs, and this very way to make them."""
    parts = (DATA / "manifest.toml").read_bytes(), repr(knobs).encode(), repr(sorted(sides.items())).encode(), SCHEME
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


SCHEME = b"7"
"""Another one whenever keys, points or events are made otherwise from the same claims and tables."""
