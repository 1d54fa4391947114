"""The map's page: what it answers, and how it works in Chromium."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from according.atlas import load_boundaries
from mapped import HOSTILE, make_hostile, make_mapped
from serving import Served, Tab, client_of, desk_of, new_tab

WAIT_S = 60.0
"""A machine without a graphics card, busy with other things, draws slowly; waiting ends as soon as there is what is waited for."""


@pytest.fixture(scope="module")
def map_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_mapped(tmp_path_factory.mktemp("map") / "ledger.db")


@pytest.fixture(scope="module")
def map_client(map_ledger: Path) -> TestClient:
    return client_of(desk_of(map_ledger))


@pytest.fixture(scope="module")
def map_served(map_ledger: Path) -> Iterator[Served]:
    with Served(desk_of(map_ledger)) as found:
        yield found


@pytest.fixture
def map_tab(chromium: Any, map_served: Served) -> Iterator[Callable[..., Tab]]:
    tabs: list[Tab] = []

    def opened(path: str = "/map", **options: Any) -> Tab:
        tabs.append(new_tab(chromium, map_served, **options))
        tabs[-1].open(path)
        until(tabs[-1], "document.getElementById('atlas').dataset.ready === 'yes'")
        return tabs[-1]

    yield opened
    for tab in tabs:
        tab.page.context.close()


def until(tab: Tab, condition: str) -> None:
    """Waits for a condition of the page; its policy allows no evaluation of text from within."""
    end = time.monotonic() + WAIT_S
    while not tab.page.evaluate(condition):
        assert time.monotonic() < end, f"{condition}: not within {WAIT_S:g} s; {tab.problems}"
        time.sleep(0.02)


def until_drawn(tab: Tab, change: Callable[[], Any]) -> None:
    """Does something that changes the view, and waits until the page has drawn it."""
    before = tab.page.evaluate("Number(document.getElementById('atlas').dataset.drawn)")
    change()
    until(tab, f"Number(document.getElementById('atlas').dataset.drawn) > {before}")


def listed(tab: Tab, part: str = "main") -> list[str]:
    """Places of the events in a list, from above."""
    return tab.page.locator(f'[data-list="{part}"] .where bdi').all_inner_texts()


def count(tab: Tab) -> str:
    return tab.page.locator('[data-part="count"]').inner_text()


# --- what the server answers ---


def test_without_javascript_a_table_has_all_events(map_client: TestClient) -> None:
    html = map_client.get("/map").text
    for place in ("Dar Salem", "West Darfur", "hospital of Anka", "20 km north of Kutum", "Sudan"):
        assert place in html
    assert "<strong>9</strong> events" in html
    assert map_client.get("/api/map").json()["pages"]["total"] == 9


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ("since=2016-09-01&until=2016-09-30", 4),
        ("since=2016-09-01&until=2016-09-30&undated=hide", 2),
        ("undated=only", 2),
        ("unplaced=only", 2),
        ("unplaced=hide&undated=hide", 6),
        ("box=22,12,25,15&unplaced=hide", 3),
        ("q=kutum", 1),
        ("type=COERCE&type=PROTEST", 6),
        ("standing=denied", 3),
        ("page=7", 9),
    ],
)
def test_the_table_answers_what_is_asked(map_client: TestClient, query: str, total: int) -> None:
    assert map_client.get(f"/api/map?{query}").json()["pages"]["total"] == total


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("box=1,2,3", "box is '1,2,3'; expected west,south,east,north in degrees"),
        ("box=a,b,c,d", "expected west,south,east,north"),
        ("box=5,0,1,1", "expected west,south,east,north"),
        ("undated=perhaps", "undated is 'perhaps'; expected one of keep, only, hide"),
        ("since=2016-02-30", "expected a day"),
    ],
)
def test_what_is_asked_wrongly_is_told(map_client: TestClient, query: str, told: str) -> None:
    answer = map_client.get(f"/api/map?{query}")
    assert answer.status_code == 400 and told in answer.json()["error"]


def test_packed_events_follow_the_ledger(tmp_path: Path) -> None:
    ledger = make_mapped(tmp_path / "ledger.db")
    client = client_of(desk_of(ledger))
    assert len(client.get("/api/map/events").json()["events"]) == 9
    ledger.unlink()
    make_hostile(ledger)
    assert len(client.get("/api/map/events").json()["events"]) == len(HOSTILE) + 1


def test_outlines_of_ones_own(map_ledger: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.geojson"
    square = {"type": "Polygon", "coordinates": [[[20, 10], [38, 10], [38, 22], [20, 22], [20, 10]]]}
    mine.write_text(
        json.dumps({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"iso_a3": "SDN"}, "geometry": square}]})
    )
    answer = client_of(desk_of(map_ledger, boundaries=load_boundaries(mine))).get("/api/map/outlines").json()
    assert [one["properties"]["code"] for one in answer["features"]] == ["SDN"]
    assert "mine.geojson" in answer["note"]


# --- in the browser ---


def test_it_opens_without_a_complaint_and_asks_nobody_else(map_tab: Callable[..., Tab]) -> None:
    tab = map_tab()
    until(tab, "document.querySelectorAll('.mark').length > 0")
    assert count(tab) == "9 events"
    assert tab.page.locator(".without-map").first.is_hidden()
    assert tab.outside == []
    assert tab.problems == []
    assert "de facto" in tab.page.locator('[data-part="note"]').text_content()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible(map_tab: Callable[..., Tab], scheme: str) -> None:
    tab = map_tab(color_scheme=scheme)
    until(tab, "document.querySelectorAll('.mark').length > 0")
    assert tab.accessibility() == []


def test_a_province_or_country_is_an_area_and_no_pin(map_tab: Callable[..., Tab]) -> None:
    tab = map_tab("/map?at=5,13.5,25")
    until(tab, "document.querySelectorAll('.mark').length >= 3")
    marks = {m.get_attribute("aria-label").partition(" (")[0]: m.get_attribute("class") for m in tab.page.locator(".mark").all()}
    assert "mark-area" in marks["West Darfur"]
    assert "mark-close" in marks["20 km north of Kutum"] and "mark-close" in marks["hospital of Anka"]
    drawn = tab.page.evaluate(
        "['areas', 'country-areas', 'reach'].map(id => accordingMap.map.queryRenderedFeatures({layers: [id]})"
        ".filter(one => one.state.n).map(one => one.properties.code ?? one.source))"
    )
    assert set(drawn[0]) == {"areas"} and set(drawn[1]) == {"SDN"} and "reach" in drawn[2]


def test_a_province_is_as_its_outline_is(map_tab: Callable[..., Tab], map_client: TestClient) -> None:
    given = map_client.get("/api/map/provinces").json()
    assert [one["properties"]["name"] for one in given["features"]] == ["West Darfur"]
    beyond = "box=24.2,13,24.3,13.1"  # within the radius around its middle, beyond its border
    tab = map_tab(f"/map?{beyond}")
    assert listed(tab) == ["Sudan"]
    assert "box" in tab.page.url and map_client.get(f"/api/map?{beyond}&unplaced=hide").json()["pages"]["total"] == 1
    assert "Natural Earth's (public domain)" in tab.page.locator('[data-part="note"]').text_content()


def test_islands_are_named_once_they_can_be_seen(map_tab: Callable[..., Tab]) -> None:
    named = "accordingMap.map.queryRenderedFeatures({layers: ['names']}).map(one => one.properties.name)"
    tab = map_tab("/map?at=2,15,20")
    until(tab, f"{named}.includes('Algeria')")
    assert not {"Malta", "Guernsey", "Saint Helena"} & set(tab.page.evaluate(named))
    tab = map_tab("/map?at=8,35.9,14.4")
    until(tab, f"{named}.includes('Malta')")


def test_what_is_all_there_is_is_seen_without_a_click(map_tab: Callable[..., Tab]) -> None:
    tab = map_tab("/map?undated=only")
    assert set(listed(tab, "undated")) == {"Juba"}
    tab = map_tab("/map?since=2016-11-11&until=2016-11-11&unplaced=only")
    assert tab.page.locator('[data-list="unplaced"] li').count() == 1


def test_the_timeline_leads_to_what_has_no_date(map_tab: Callable[..., Tab]) -> None:
    tab = map_tab()
    tab.page.get_by_role("button", name="Without a date: 2").click()
    assert listed(tab, "undated") == ["Juba"] and tab.page.locator('[data-list="undated"] li').count() == 2
    assert tab.page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_button_shows_all_that_is_chosen(map_tab: Callable[..., Tab]) -> None:
    tab = map_tab("/map?q=juba&at=2,40,-90")
    until(tab, "Boolean(window.accordingMap?.ready)")
    tab.page.get_by_role("button", name="Show all that is chosen").click()
    until(tab, "Math.abs(accordingMap.map.getCenter().lat - 4.85) < 1")


def test_what_has_no_place_or_date_stays_in_view(map_tab: Callable[..., Tab]) -> None:
    tab = map_tab("/map?since=2016-05-01&until=2016-05-31&box=-10,-5,5,5")
    assert listed(tab) == ["Dar Salem"]
    lanes = tab.page.locator(".lane summary").all_inner_texts()
    assert lanes == ["Without a date 1", "With a date, without a place 0"] or lanes == ["Without a date 1"]
    tab.page.locator(".lane summary").first.click()
    assert "no date" in tab.page.locator('[data-list="undated"]').inner_text()


def test_brushing_days_filters_list_and_map(map_tab: Callable[..., Tab]) -> None:
    tab = map_tab()
    box = tab.page.locator(".strip").bounding_box()
    edges = tab.page.evaluate("[...document.querySelectorAll('.strip .bin rect')].map(one => one.getBoundingClientRect().x)")
    assert len(edges) >= 5
    tab.page.mouse.move(edges[0] + 2, box["y"] + 40)
    tab.page.mouse.down()
    tab.page.mouse.move(edges[1] + 2, box["y"] + 40, steps=4)
    tab.page.mouse.up()
    until(tab, "new URLSearchParams(location.search).has('since')")
    until(tab, "document.querySelector('[data-part=count]').textContent.includes(' of ')")
    assert listed(tab) == ["Dar Salem", "Dar Salem", "Sudan"]
    assert set(tab.page.evaluate("[...accordingMap.counts.keys()].map(n => accordingMap.atlas.places[n].name)")) >= {"Dar Salem", "Sudan"}
    until_drawn(tab, tab.page.get_by_role("button", name="All days").click)
    assert "since" not in tab.page.url
    assert count(tab) == "9 events"


def test_the_keyboard_moves_the_ends_of_the_brush(map_tab: Callable[..., Tab]) -> None:
    tab = map_tab()
    tab.page.get_by_role("slider", name="First day").focus()
    for _ in range(3):
        tab.page.keyboard.press("ArrowRight")
    until(tab, "new URLSearchParams(location.search).has('since')")
    focused = tab.page.evaluate("document.activeElement.getAttribute('data-end')")
    assert focused == "since"
    tab.page.keyboard.press("Escape")
    until(tab, "!location.search.includes('since')")


def test_an_area_on_the_map_filters_list_and_timeline(map_tab: Callable[..., Tab]) -> None:
    tab = map_tab("/map?at=4,13.5,25")
    before = tab.page.locator(".strip svg").get_attribute("aria-label")
    until(tab, "Boolean(window.accordingMap?.ready)")
    box = tab.page.locator('[data-part="map"]').bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tab.page.get_by_role("button", name="Choose an area").click()
    tab.page.mouse.move(middle[0] - 30, middle[1] - 40)
    tab.page.mouse.down()
    tab.page.mouse.move(middle[0] + 20, middle[1] + 15, steps=4)
    until_drawn(tab, tab.page.mouse.up)
    assert "box=" in tab.page.url
    assert set(listed(tab)) == {"20 km north of Kutum", "West Darfur", "Sudan"}
    assert tab.page.locator(".strip svg").get_attribute("aria-label") != before
    tab.page.get_by_role("button", name="Everywhere").click()
    until(tab, "!location.search.includes('box')")


def test_a_mark_shows_its_events_alone_and_works_by_keyboard(map_tab: Callable[..., Tab]) -> None:
    tab = map_tab("/map?at=6,13.5,25")
    mark = tab.page.locator('.mark[aria-label^="20 km north of Kutum"]')
    mark.wait_for()
    mark.focus()
    until_drawn(tab, lambda: tab.page.keyboard.press("Enter"))
    assert "spot=" in tab.page.url
    assert listed(tab) == ["20 km north of Kutum"]


def test_the_whole_view_is_in_the_address(map_tab: Callable[..., Tab]) -> None:
    path = "/map?q=front&standing=contested&since=2016-05-01&until=2016-12-31&undated=hide&box=-20,-10,40,30&at=3,10,20"
    tab = map_tab(path)
    assert tab.page.url.endswith(path)
    first = (count(tab), listed(tab))
    assert tab.page.locator('[name="q"]').input_value() == "front"
    assert tab.page.locator('[value="contested"]').is_checked()
    tab.page.reload()
    until(tab, "document.getElementById('atlas').dataset.ready === 'yes'")
    assert (count(tab), listed(tab)) == first
    until_drawn(tab, tab.page.get_by_role("button", name="Clear all").click)
    assert tab.page.url.endswith("/map?at=3,10,20")
    assert count(tab) == "9 events"


def test_choosing_an_event_shows_it_and_links_to_it(map_tab: Callable[..., Tab]) -> None:
    tab = map_tab()
    tab.page.locator('[data-list="main"] .look').first.click()
    until(tab, "location.search.includes('event=E-')")
    pinned = tab.page.locator(".pinned")
    assert pinned.locator("h3 a").get_attribute("href").startswith("/events/E-")
    tab.page.get_by_role("button", name="Let go").click()
    until(tab, "!location.search.includes('event')")


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati"])
def test_no_time_zone_moves_a_day(map_tab: Callable[..., Tab], zone: str) -> None:
    tab = map_tab("/map?q=kutum&undated=hide&unplaced=hide", timezone_id=zone)
    assert tab.page.locator('[data-list="main"] .first span').first.inner_text() == "2016-10-10"


def test_without_webgl_a_table_of_places_stands_there(chromium: Any, map_served: Served) -> None:
    tab = new_tab(chromium, map_served)
    tab.page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    tab.open("/map")
    until(tab, "document.getElementById('atlas').dataset.ready === 'yes'")
    rows = tab.page.locator(".places tbody tr").all_inner_texts()
    assert any("West Darfur" in row and "province, within 150 km" in row for row in rows)
    until_drawn(tab, tab.page.get_by_role("button", name="West Darfur").click)
    assert "spot=" in tab.page.url
    assert listed(tab) == ["West Darfur"]
    tab.page.context.close()


def test_without_javascript_the_form_works(chromium: Any, map_served: Served) -> None:
    tab = new_tab(chromium, map_served, java_script_enabled=False)
    page = tab.open("/map")
    assert page.locator("#atlas").is_hidden()
    page.locator('[name="q"]').fill("kutum")
    page.get_by_role("button", name="Show").click()
    assert page.locator(".without-map tbody tr").count() == 1
    page.context.close()


def test_it_fits_a_narrow_screen(map_tab: Callable[..., Tab]) -> None:
    tab = map_tab(viewport={"width": 360, "height": 740})
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert tab.page.locator('[data-part="map"]').bounding_box()["y"] < 300  # not below a form that fills the screen
    tab.page.get_by_text("Narrow down").click()
    assert tab.page.locator('[name="q"]').is_visible()
    assert tab.accessibility() == []
    assert map_tab("/map?q=front", viewport={"width": 360, "height": 740}).page.locator('[name="q"]').is_visible()


def test_hostile_texts_stay_texts(chromium: Any, tmp_path: Path) -> None:
    with Served(desk_of(make_hostile(tmp_path / "ledger.db"))) as served:
        page = chromium.new_context().new_page()
        tab = Tab(page=page, base=served.base)
        said: list[str] = []
        page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: tab.requests.append(request.url))
        page.on("console", lambda message: message.type == "error" and tab.problems.append(message.text))
        page.goto(served.address("/map"))
        until(tab, "document.getElementById('atlas').dataset.ready === 'yes'")
        until(tab, "document.querySelectorAll('.mark').length > 0")
        assert len(listed(tab)) == len(HOSTILE) + 1
        assert "<script>alert('x')</script>" in listed(tab)
        assert tab.page.evaluate("document.querySelectorAll('#atlas img, #atlas script, #atlas use, #atlas iframe').length") == 0
        assert (said, tab.outside, tab.problems) == ([], [], [])
        tab.page.context.close()
