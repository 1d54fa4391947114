"""The review in Chromium, key by key, with the mouse, and in two tabs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from according.store import Ledger, Queue
from serving import Served, Tab, desk_of, known_names, new_tab


@pytest.fixture
def file(tmp_path: Path, seen_ledger: Path) -> Path:
    """A ledger of the test's own."""
    return Path(shutil.copy(seen_ledger, tmp_path / "ledger.db"))


@pytest.fixture
def site(file: Path) -> Iterator[Served]:
    with Served(desk_of(file, suggest=known_names)) as found:
        yield found


@pytest.fixture
def desk(chromium: Any, site: Served) -> Iterator[Tab]:
    found = new_tab(chromium, site, viewport={"width": 1360, "height": 860})
    yield found
    found.page.context.close()


def order(file: Path) -> list[str]:
    with Ledger(file) as ledger:
        return ledger.queue(Queue(limit=9))


def shown(page: Any) -> str:
    return str(page.locator("[data-review]").get_attribute("data-claim"))


def press(page: Any, key: str) -> None:
    """A key after which another page comes."""
    with page.expect_navigation():
        page.keyboard.press(key)


def states(file: Path) -> dict[str, str]:
    with Ledger(file) as ledger:
        return {stored.claim.id: stored.review for stored in ledger.claims()}


def assault(file: Path) -> Any:
    with Ledger(file) as ledger:
        return next(iter(ledger.claims(type="ASSAULT"))).claim


def test_a_session_without_the_mouse(desk: Tab, file: Path) -> None:
    first, second, third, *_ = order(file)
    page = desk.open("/review")
    assert shown(page) == first
    press(page, "a")
    assert shown(page) == second
    press(page, "x")
    assert shown(page) == third
    press(page, "s")
    assert page.evaluate("document.activeElement.id") == "claim"  # not at the navigation, for who hears the page
    page.get_by_text("Skipped; this is the next.").wait_for()
    assert {name: states(file)[name] for name in (first, second, third)} == {first: "accepted", second: "rejected", third: "skipped"}
    press(page, "u")
    assert shown(page) == third
    press(page, "u")
    assert (shown(page), states(file)[second]) == (second, "unreviewed")
    page.keyboard.press("?")
    page.locator("dialog#help[open]").wait_for()
    page.keyboard.press("Escape")
    page.locator("dialog#help").wait_for(state="hidden")
    page.keyboard.press("n")
    page.keyboard.type("as seen")
    page.keyboard.press("Escape")
    press(page, "a")
    with Ledger(file) as ledger:
        assert ledger.reviewed(second).review.notes[0][2] == "as seen"
    assert desk.problems == [] and desk.outside == []


def test_letters_that_are_written_decide_nothing(desk: Tab, file: Path) -> None:
    page = desk.open("/review")
    page.locator("#verdicts input[name=note]").fill("axsu")
    page.locator("#verdicts input[name=note]").press("x")
    page.locator(".queue input[name=reviewer]").press("a")
    page.keyboard.press("Control+a")
    assert set(states(file).values()) == {"unreviewed"}


def test_a_field_is_corrected_by_keys_alone(desk: Tab, file: Path) -> None:
    claim = assault(file)
    page = desk.open(f"/review/claims/{claim.id}")
    page.keyboard.press("c")
    page.wait_for_selector(".editor")
    page.locator(".editor").get_by_label("Status").press("ArrowDown")
    press(page, "Control+Enter")
    with Ledger(file) as ledger:
        assert ledger.reviewed(claim.id).stored.claim.status == "negated"


def test_a_name_from_the_suggestions(desk: Tab, file: Path) -> None:
    claim = assault(file)
    page = desk.open(f"/review/claims/{claim.id}")
    page.keyboard.press("c")
    name = page.locator(".editor .named input").first
    name.fill("")
    name.type("Lake")
    page.get_by_role("option", name="Lake Front").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert name.input_value() == "Lake Front"
    press(page, "Control+Enter")
    with Ledger(file) as ledger:
        (party,) = ledger.reviewed(claim.id).stored.claim.actors
    assert (party.name, party.id, party.country, party.sectors, party.text) == ("Lake Front", "xlk:front", "COD", ("REB",), "the army")


def words_of(page: Any, group: str) -> Any:
    return page.get_by_role("group", name=group).get_by_role("button", name="Words").first


WHERE_IT_STANDS = """([words, start]) => {
  const walker = document.createTreeWalker(document.getElementById('text'), NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(words)
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(node, at + start)
    range.setEnd(node, at + words.length)
    const box = range.getBoundingClientRect()
    return [box.left, box.right, box.top + box.height / 2]
  }
}"""


def drag_over(page: Any, words: str, *, start: int = 0) -> None:
    """Selects words of the report with the mouse, from so many letters into them on."""
    left, right, middle = page.evaluate(WHERE_IT_STANDS, [words, start])
    page.mouse.move(left + 1, middle)
    page.mouse.down()
    page.mouse.move(right - 1, middle, steps=6)
    page.mouse.up()


def test_words_are_dragged(desk: Tab, file: Path) -> None:
    claim = assault(file)
    page = desk.open(f"/review/claims/{claim.id}")
    page.keyboard.press("c")
    words_of(page, "The word that tells it").click()
    drag_over(page, "killing", start=2)
    page.get_by_role("group", name="The word that tells it").get_by_text("killing").wait_for()
    press(page, "Control+Enter")
    with Ledger(file) as ledger:
        known = ledger.reviewed(claim.id).stored.claim
    assert known.trigger.of(known.document.text) == "killing"


def test_words_are_chosen_by_keys(desk: Tab, file: Path) -> None:
    claim = assault(file)
    page = desk.open(f"/review/claims/{claim.id}")
    page.keyboard.press("c")
    words_of(page, "The word that tells it").press("Enter")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Enter")
    page.get_by_role("group", name="The word that tells it").get_by_text("Dar Salem").wait_for()
    press(page, "Control+Enter")
    with Ledger(file) as ledger:
        known = ledger.reviewed(claim.id).stored.claim
    assert known.trigger.of(known.document.text) == "Dar Salem"


def test_two_tabs_on_one_claim(desk: Tab, chromium: Any, site: Served, file: Path) -> None:
    """The second is told what changed; what they had written is there when they look again."""
    claim = assault(file)
    address = f"/review/claims/{claim.id}"
    other = new_tab(chromium, site)
    here, there = desk.open(address), other.open(f"{address}?reviewer=boris")
    here.keyboard.press("c")
    here.locator(".editor").get_by_label("Status").select_option("possible")
    press(there, "x")
    here.keyboard.press("Control+Enter")
    dialog = here.locator("dialog#conflict")
    dialog.wait_for()
    assert "boris rejected it" in dialog.inner_text()
    assert states(file)[claim.id] == "rejected"
    with here.expect_navigation():
        dialog.get_by_role("button", name="Show it as it is now").click()
    here.wait_for_selector(".editor")
    assert here.locator(".editor").get_by_label("Status").input_value() == "possible"
    press(here, "Control+Enter")
    assert states(file)[claim.id] == "corrected"
    assert [problem for problem in desk.problems if "409" not in problem] == []
    other.page.context.close()


def test_everything_is_accessible(desk: Tab, file: Path) -> None:
    page = desk.open(f"/review/claims/{assault(file).id}")
    assert desk.accessibility() == []
    page.keyboard.press("c")
    page.wait_for_selector(".editor")
    assert desk.accessibility() == []
    with Ledger(file) as ledger:
        event = next(iter(ledger.events()))["id"]
    desk.open(f"/review/events/{event}")
    assert desk.accessibility() == []


@pytest.mark.parametrize("width", [360, 1360])
def test_nothing_is_wider_than_the_window(chromium: Any, site: Served, file: Path, width: int) -> None:
    tab = new_tab(chromium, site, viewport={"width": width, "height": 780})
    page = tab.open(f"/review/claims/{assault(file).id}")
    page.keyboard.press("c")
    page.wait_for_selector(".editor")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    tab.page.context.close()


def test_without_scripts_the_forms_do_it(chromium: Any, site: Served, file: Path) -> None:
    tab = new_tab(chromium, site, java_script_enabled=False)
    first = order(file)[0]
    page = tab.open("/review")
    with page.expect_navigation():
        page.get_by_role("button", name="Accept").click()
    assert states(file)[first] == "accepted"
    with page.expect_navigation():
        page.get_by_role("button", name="Undo").click()
    assert states(file)[first] == "unreviewed"
    tab.page.context.close()


def report_of(file: Path) -> Any:
    return assault(file).document


def test_a_missed_event_is_added_with_mouse_and_keys(desk: Tab, file: Path) -> None:
    report = report_of(file)
    page = desk.open(f"/documents/{report.id}")
    drag_over(page, "killing")
    page.get_by_role("button", name="Add a missed event").click()
    form = page.locator(".editor")
    form.wait_for()
    form.get_by_role("group", name="The word that tells it").get_by_text("killing").wait_for()
    form.get_by_label("Type").select_option("ASSAULT")
    form.get_by_role("group", name="To whom").get_by_role("button", name="Add").click()
    name = form.get_by_role("group", name="To whom").locator(".named input")
    name.fill("Lake")
    page.get_by_role("option", name="Lake Front").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    words_of(page, "To whom").press("Enter")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert desk.accessibility() == []
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    card = page.locator(".card.lit")
    card.wait_for()
    assert "added by a person" in card.inner_text()
    with Ledger(file) as ledger:
        (stored,) = ledger.claims(review="added")
    assert (stored.claim.trigger.of(report.text), stored.claim.recipients[0].name) == ("killing", "Lake Front")
    assert desk.accessibility() == []
    with page.expect_navigation():
        page.get_by_role("button", name="Undo what you added last").click()
    with Ledger(file) as ledger:
        assert list(ledger.claims(review="added")) == []
    assert desk.problems == [] and desk.outside == []


def test_a_missed_event_is_added_by_keys_alone_and_what_is_wrong_is_told(desk: Tab, file: Path) -> None:
    page = desk.open(f"/documents/{report_of(file).id}")
    page.keyboard.press("m")
    page.get_by_text("Mark the words that tell the event").wait_for()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.locator(".editor").wait_for()
    page.keyboard.press("Control+Enter")
    page.locator("#told").get_by_text("type: '' is not known").wait_for()
    assert page.locator(".editor").is_visible()
    page.keyboard.press("Escape")
    page.locator(".editor").wait_for(state="detached")
    assert [one for one in desk.problems if "400" not in one] == []


@pytest.mark.parametrize("width", [360, 1360])
def test_adding_is_not_wider_than_the_window(chromium: Any, site: Served, file: Path, width: int) -> None:
    tab = new_tab(chromium, site, viewport={"width": width, "height": 780})
    page = tab.open(f"/documents/{report_of(file).id}")
    page.keyboard.press("m")
    page.keyboard.press("Enter")
    page.locator(".editor").wait_for()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    tab.page.context.close()
