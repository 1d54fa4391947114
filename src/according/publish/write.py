"""Writes a site: pages, styles, one script. Nothing in it is fetched from elsewhere, and text is text wherever it is from."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from according.atlas.boundaries import Boundaries
from according.atlas.pack import in_script, pack
from according.atlas.provinces import load_provinces
from according.publish.bundle import classic, worker_text
from according.publish.folder import MARK
from according.publish.site import Site, file_name
from according.records.event import REVIEWS, STANDINGS
from according.web import words

HERE = Path(__file__).resolve().parent
WEB = HERE.parent / "web"
STATIC = WEB / "static"
ROWS = 200
MOST_LETTERS = 300
SECTIONS = {
    "index.html": "Events", "one-event.html": "Events", "reports.html": "Reports", "one-report.html": "Reports", "site-map.html": "Map",
}  # fmt: skip
KEEP = (("keep", "shown apart"), ("only", "only these"), ("hide", "left out"))
MEANING = {
    "narrated": "Told in the reports' own voice; nobody is named who says so.",
    "claimed": "One side says so; nobody denies it.",
    "corroborated": "Said by parties that oppose each other, or conceded by the party it speaks against.",
    "contested": "Some say so, others deny it.",
    "denied": "Only denied.",
    "prospective": "Threatened, ordered or planned; nobody reports it as done.",
}
POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
MAP_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; worker-src blob:; connect-src blob:; base-uri 'none'; "
    "form-action 'none'; require-trusted-types-for 'script'; trusted-types default"
)
"""No page but the map's runs a script. blob: is MapLibre's worker, which the page carries as a text."""


def write_site(site: Site, *, into: Path, boundaries: Boundaries) -> int:
    """Writes all pages into an empty folder and gives back how many. Raises OSError if the disk fails."""
    pages = 0
    templates = _templates()
    for name, template, given in _pages(site, boundaries):
        file = into / name
        file.parent.mkdir(exist_ok=True)
        up = "../" * name.count("/")
        here = SECTIONS.get(template, "About")
        html = templates.get_template(template).render(**{"site": site, "up": up, "policy": POLICY, "here": here} | given)
        file.write_text(html, encoding="utf-8", newline="\n", errors="backslashreplace")
        pages += 1
    _assets(into / "assets")
    told = json.dumps(dict(site.about), ensure_ascii=False, indent=2)
    (into / MARK).write_text(told + "\n", encoding="utf-8", errors="backslashreplace")
    return pages


def _templates() -> Environment:
    found = Environment(
        loader=FileSystemLoader([HERE / "templates", WEB / "templates"]), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    found.filters |= {"line": _line, "whole": words.one_line, "link": words.safe_link, "file": file_name, "visible": _visible}
    found.globals |= {"words": words, "meaning": MEANING}
    return found


def _line(text: str | None) -> str:
    """A name or title in one line, cut where no reader would go on."""
    line = words.one_line(text)
    return line if len(line) <= MOST_LETTERS else f"{line[:MOST_LETTERS]}…"


def _visible(text: str) -> str:
    """The text, line ends kept; what is invisible or turns the direction of writing is shown as its code point."""
    return words.HIDDEN.sub(lambda match: f"\u27e8U+{ord(match[0]):04X}\u27e9" if match[0] not in "\r\x0b\x0c" else " ", text)


def _pages(site: Site, boundaries: Boundaries) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(file, template, what it is rendered from) of each page."""
    latest = [*(one for one in reversed(site.events) if one.happening.time), *(one for one in site.events if not one.happening.time)]
    yield from _lists("index", "index.html", latest)
    yield from _lists("reports", "reports.html", list(site.reports))
    homes = {entry.claim.id: event for event in site.events for entry in event.happening.entries}
    for event in site.events:
        yield event.file, "one-event.html", {"event": event}
    for report in site.reports:
        yield report.file, "one-report.html", {"report": report, "homes": homes}
    yield "map.html", "site-map.html", {"page": _map_page(site, boundaries), "policy": MAP_POLICY}
    yield "about.html", "about.html", {"note": f"{boundaries.note} {load_provinces().note}"}


def _lists(name: str, template: str, rows: list[Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Pages of a list: index.html, index-2.html, …"""
    count = max(1, -(-len(rows) // ROWS))
    files = [f"{name}.html" if number == 1 else f"{name}-{number}.html" for number in range(1, count + 1)]
    for at, file in enumerate(files):
        before, after = files[at - 1] if at else None, files[at + 1] if at + 1 < count else None
        yield file, template, {"rows": rows[at * ROWS : (at + 1) * ROWS], "total": len(rows), "number": at + 1, "count": count,
                               "before": before, "after": after}  # fmt: skip


def _map_page(site: Site, boundaries: Boundaries) -> dict[str, Any]:
    asked = {"q": "", "type": (), "standing": (), "review": (), "since": None, "until": None, "undated": "keep", "unplaced": "keep"}
    return {
        "action": "map.html", "asked": asked, "keep": KEEP, "standings": STANDINGS, "reviews": REVIEWS,
        "types": sorted({event.happening.type for event in site.events}),
        "events": in_script(pack(event.sketch for event in site.events)),
        "boundaries": in_script(boundaries.to_dict()),
        "provinces": in_script(load_provinces().to_dict(event.sketch for event in site.events)),
    }  # fmt: skip


def _assets(folder: Path) -> None:
    """Styles, our script as one, MapLibre's worker as a text, and MapLibre's licence."""
    folder.mkdir()
    for name in ("page.css", "map.css", "icon.svg"):
        shutil.copyfile(STATIC / name, folder / name)
    shutil.copyfile(HERE / "site.css", folder / "site.css")
    shutil.copyfile(STATIC / "vendor" / "LICENSE-maplibre-gl.txt", folder / "LICENSE-maplibre-gl.txt")
    (folder / "map.js").write_text(classic(STATIC / "map.mjs"), encoding="utf8", newline="\n")
    (folder / "worker.js").write_text(worker_text(STATIC / "vendor" / "maplibre-gl-worker.mjs"), encoding="utf8", newline="\n")
