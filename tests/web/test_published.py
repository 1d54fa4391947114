"""A published site in Chromium, opened from disk."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from according.cli import main
from mapped import HOSTILE, make_hostile, make_mapped
from serving import Tab

WAIT_S = 60.0


def site_of(tmp_path: Path, make: Any, *options: str) -> Path:
    make(tmp_path / "ledger.db")
    assert main(["publish", "--ledger", str(tmp_path / "ledger.db"), str(tmp_path / "site"), *options]) == 0
    return tmp_path / "site"


def opened(chromium: Any, file: Path, said: list[str] | None = None) -> Tab:
    tab = Tab(page=chromium.new_context().new_page(), base=file.parent.as_uri())
    tab.page.on("request", lambda request: tab.requests.append(request.url))
    tab.page.on("pageerror", lambda error: tab.problems.append(str(error)))
    tab.page.on("console", lambda message: message.type in ("error", "warning") and tab.problems.append(message.text))
    tab.page.on("dialog", lambda dialog: (said is not None and said.append(dialog.message), dialog.dismiss()))
    tab.page.goto(file.as_uri())
    return tab


def until(tab: Tab, condition: str) -> None:
    end = time.monotonic() + WAIT_S
    while not tab.page.evaluate(condition):
        assert time.monotonic() < end, f"{condition}: not within {WAIT_S:g} s; {tab.problems}"
        time.sleep(0.05)


def elsewhere(tab: Tab, site: Path) -> list[str]:
    return [url for url in tab.requests if not url.startswith((site.as_uri() + "/", "blob:", "data:"))]


def test_the_map_works_from_disk_and_asks_nobody(chromium: Any, tmp_path: Path) -> None:
    site = site_of(tmp_path, make_mapped)
    tab = opened(chromium, site / "map.html")
    until(tab, "document.getElementById('atlas')?.dataset.ready === 'yes' && document.querySelectorAll('.mark').length > 0")
    assert tab.page.locator('[data-part="count"]').inner_text() == "9 events"
    assert tab.page.evaluate("accordingMap.map.isStyleLoaded() !== undefined")
    tab.page.locator('[name="q"]').fill("west darfur")
    until(tab, "document.querySelector('[data-part=count]').textContent.startsWith('1 of')")
    assert "q=west" in tab.page.url
    assert (elsewhere(tab, site), tab.problems) == ([], [])
    tab.page.locator('[data-list="main"] h3 a').first.click()
    assert tab.page.url.startswith((site / "events").as_uri())
    assert tab.page.locator("h1").count() == 1
    tab.page.context.close()


@pytest.mark.parametrize("name", ["index.html", "reports.html", "about.html"])
def test_a_page_is_accessible(chromium: Any, tmp_path: Path, name: str) -> None:
    site = site_of(tmp_path, make_mapped)
    tab = opened(chromium, site / name)
    assert (elsewhere(tab, site), tab.problems) == ([], [])
    assert tab.accessibility() == []  # after the rest: axe fetches style sheets, which the policy refuses
    tab.page.context.close()


def test_hostile_texts_run_nothing_and_fetch_nothing(chromium: Any, tmp_path: Path) -> None:
    site = site_of(tmp_path, make_hostile, "--profile", "full", "--title", HOSTILE[5])
    said: list[str] = []
    events = [file.relative_to(site).as_posix() for file in sorted((site / "events").iterdir())]
    assert len(events) == len(HOSTILE) + 1
    for name in ("map.html", "index.html", "reports.html", *events):
        tab = opened(chromium, site / name, said)
        if name == "map.html":
            until(tab, "document.getElementById('atlas')?.dataset.ready === 'yes'")
        assert (name, elsewhere(tab, site), tab.problems) == (name, [], [])
        assert tab.page.evaluate("document.querySelectorAll('main img, main use, main iframe').length") == 0
        tab.page.context.close()
    assert said == []
