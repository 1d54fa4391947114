"""Typed settings, read from data/defaults.toml, where each of them stands once; an unknown or missing key is an error."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from according.errors import DataFileError, UsageError
from according.ontology.tables import DATA, read_toml

DEFAULTS = DATA / "defaults.toml"

Section = TypeVar("Section")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSettings:
    """What is read and what is refused. The remarks in defaults.toml say what each is for."""

    max_document_mb: float
    max_collection_mb: float
    max_page_characters: int
    max_page_elements: int
    max_pdf_pages: int
    max_archive_mb: float
    max_archive_members: int
    max_archive_ratio: int
    max_archive_depth: int
    max_archive_s: float
    languages: tuple[str, ...]
    english_words: tuple[str, ...]
    min_share_of_english_words: float
    kindred_languages: tuple[str, ...]
    min_letters_for_language: int
    language_sample_characters: int
    min_language_probability: float
    max_windows_1252_share: float
    skip_irrelevant: int

    @property
    def max_document_bytes(self) -> int:
        return int(self.max_document_mb * 1_000_000)

    @property
    def max_xml_bytes(self) -> int:
        """Of a feed or Word document, which is held whole as a tree: four times a report, for its markup."""
        return 4 * self.max_document_bytes

    @property
    def max_collection_bytes(self) -> int:
        return int(self.max_collection_mb * 1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonSettings:
    """Under which keys a JSON report keeps what."""

    text: tuple[str, ...]
    title: tuple[str, ...]
    date: tuple[str, ...]
    source: tuple[str, ...]
    url: tuple[str, ...]
    id: tuple[str, ...]
    list: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentSettings:
    """max_sentence_words: a longer sentence is cut."""

    max_sentence_words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSettings:
    """From which probability on the encoder's word counts beside the rules (0 to 1). The remarks in defaults.toml say for what."""

    min_trigger: float
    min_trigger_held: float
    min_trigger_content: float
    min_trigger_event: float
    min_trigger_type: float
    min_cue: float
    min_status: float
    max_actual: float
    max_unreal: float
    min_role: float
    min_other: float
    max_doubted: float
    min_voice: float
    min_report: float
    min_confidence: float
    min_read_bare: float
    min_confidence_bare: float
    min_read_worded: float
    min_confidence_worded: float
    min_of_nobody: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSettings:
    """progress_every_s: seconds between two lines of progress."""

    progress_every_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerSettings:
    """wait_s: seconds to wait for another program that writes to the same ledger."""

    wait_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconcileSettings:
    """When claims of several reports are of one event. The remarks in defaults.toml say what each is for."""

    day_slack: int
    inferred_day_slack: int
    inferred_times: tuple[str, ...]
    reported_within_days: int
    near_km: float
    far_km: float
    max_count_ratio: float
    link: float
    join: float
    same_day: float
    same_week: float
    same_month: float
    other_day: float
    other_inferred_day: float
    other_weekday: float
    long_ago: float
    same_place: float
    within_district: float
    within_province: float
    within_country: float
    other_place: float
    same_actor: float
    same_recipient: float
    same_state: float
    same_noun: float
    swapped: float
    other_actor: float
    other_recipient: float
    other_person: float
    other_speaker: float
    same_count: float
    same_small_count: float
    other_count: float
    same_trigger: float
    same_trigger_in_story: float
    same_mode: float
    other_mode: float
    same_story: float
    most_story: float
    kindred_type: float
    one_report: float
    other_status: float
    impossible: float
    told_apart: float
    copied_share: float
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """Limits of fetching. The remarks in defaults.toml say what each is for."""

    timeout_s: float
    total_s: float
    max_mb: float
    max_redirects: int
    max_links: int
    delay_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveSettings:
    """Limits of coding archives. The remarks in defaults.toml say what each is for."""

    shard_reports: int
    shard_mb: float
    report_s: float
    report_memory_mb: float
    worker_mb: float
    attempts: int

    @property
    def shard_bytes(self) -> int:
        return int(self.shard_mb * 1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings, by section."""

    read: ReadSettings
    json: JsonSettings
    segment: SegmentSettings
    events: EventSettings
    report: ReportSettings
    ledger: LedgerSettings
    reconcile: ReconcileSettings
    fetch: FetchSettings
    archive: ArchiveSettings

    @property
    def max_sentence_words(self) -> int:
        """Words after which a sentence is cut."""
        return self.segment.max_sentence_words


def load_settings(changes: Mapping[str, str] | None = None, *, path: Path = DEFAULTS) -> Settings:
    """The settings of a file, with changes laid over them.

    changes: "section.key" to a value as TOML writes it ("25", '["en"]').
    Raises DataFileError if the file lacks a key, has an unknown one or a value of the wrong kind; UsageError if a change does.
    """
    table = read_toml(path)
    for name, written in (changes or {}).items():
        _change(table, name, written)
    try:
        hints = get_type_hints(Settings)
        _same_keys(table, set(hints), "")
        return Settings(**{name: _section(kind, table[name], name) for name, kind in hints.items()})
    except DataFileError as error:
        if changes:
            raise UsageError(f"--set: {error.problem}") from error
        raise


def _change(table: dict[str, Any], name: str, written: str) -> None:
    section, _, key = name.partition(".")
    if not isinstance(table.get(section), dict) or key not in table[section]:
        raise UsageError(f"--set {name}: no such setting; {_likely(name, table)}`according about` names the file that has all")
    try:
        (table[section][key],) = tomllib.loads(f"value = {written}").values()
    except ValueError as error:
        listed = f"""a list, such as '{name}=["{written}"]'""" if isinstance(table[section][key], list) else "a number"
        raise UsageError(f"--set {name}={written}: not a value; write {listed}") from error


def _likely(name: str, table: dict[str, Any]) -> str:
    """Which settings somebody may have meant who wrote another name: those that are spelt alike, or all of the section."""
    section = table.get(name.partition(".")[0])
    known = [f"{part}.{key}" for part, keys in table.items() for key in keys]
    alike = get_close_matches(name, known, n=3) or [one for one in known if one.partition(".")[2] == name]
    if alike:
        return f"did you mean {' or '.join(alike)}? "
    within = section if isinstance(section, dict) else table
    return f"there are {', '.join(within)}; "


def _section(kind: type[Section], values: Any, name: str) -> Section:
    if not isinstance(values, dict):
        raise DataFileError(DEFAULTS.name, where=name, problem=f"{name} is no section; write [{name}]")
    known = get_type_hints(kind)
    hints = {field.name: known[field.name] for field in fields(kind)}  # type: ignore[arg-type]
    _same_keys(values, set(hints), f"{name}.")
    return kind(**{key: _value(hint, values[key], f"{name}.{key}") for key, hint in hints.items()})


def _same_keys(values: dict[str, Any], expected: set[str], prefix: str) -> None:
    for key in sorted(expected ^ set(values)):
        problem = "is missing" if key in expected else "is not a setting; remove it"
        raise DataFileError(DEFAULTS.name, where=prefix + key, problem=f"{prefix}{key} {problem}")


def _value(hint: Any, value: Any, name: str) -> Any:
    """The value as its field takes it: whole numbers serve as fractions, lists become tuples."""
    if hint in (int, float) and isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < math.inf:
        if hint is float or isinstance(value, int):
            return hint(value)
    elif hint == tuple[str, ...] and isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(value)
    wanted = {int: "a whole number, 0 or more", float: "a number, 0 or more"}.get(hint, "a list of texts")
    raise DataFileError(DEFAULTS.name, where=name, problem=f"{name} is {value!r}, expected {wanted}")
