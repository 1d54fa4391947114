// The list beside the map: what passes every choice, the latest first, and below it, in lists of their own, what has no date or no place.

import { eventOf, NEVER, NOWHERE } from "./atlas.mjs";
import { rangeText, toDay } from "./days.mjs";
import { el, grouped, many, oneLine } from "./dom.mjs";

const PAGE = 50;
const REVIEWS = { open: "not reviewed", partly: "partly reviewed", reviewed: "reviewed", added: "added by people" };
const SAYS = { asserts: "says so", denies: "denies it", disclaims: "does not know" };

export class EventList {
  // link(id): address of an event's page; look(number): shows an event on the map; unpin(): no event is looked at any more.
  constructor(host, { link, look, unpin }) {
    Object.assign(this, { host, link, look, unpin, shown: {}, open: {} });
  }

  // numbers of the events that pass, in the order of the pack: by day, those without one last.
  draw(atlas, numbers, view) {
    if (numbers.length !== this.numbers?.length) this.shown = {};
    Object.assign(this, { atlas, numbers, view });
    const parts = { main: [], undated: [], unplaced: [] };
    for (const at of numbers) parts[partOf(atlas, at)].push(at);
    for (const lane of ["undated", "unplaced"]) if (view[lane] === "only") this.open[lane] = true;
    this.alone = !parts.main.length; // then what has no date or place is all there is, and is seen at once
    const empty = numbers.length ? [] : [el("p", { class: "empty" }, "No event passes all that is chosen.")];
    this.host.replaceChildren(
      ...this.pinned(),
      ...empty,
      ...this.items("main", parts.main.reverse()),
      ...this.lane("undated", "Without a date", parts.undated),
      ...this.lane("unplaced", "With a date, without a place", parts.unplaced.reverse()),
    );
  }

  // The event that is looked at stands above all others, whether it passes or not.
  pinned() {
    const at = this.atlas.numbers.get(this.view.event);
    if (at === undefined) return [];
    const head = el("p", { class: "pin-head" }, "On the map", el("button", { type: "button", class: "look", click: () => this.unpin() }, "Let go"));
    return [el("section", { class: "pinned eventlist", "aria-label": "The event that is looked at" }, head, el("ol", { class: "eventlist" }, this.item(at)))];
  }

  // What has no date or no place stays in view, whatever days or area are chosen, in a list of its own.
  lane(name, title, numbers) {
    if (!numbers.length) return [];
    const open = this.isOpen(name);
    const box = el("details", { class: "lane", "data-lane-of": name, open, toggle: () => this.toggle(name, box.open) },
      el("summary", {}, title, el("span", { class: "number" }, ` ${grouped(numbers.length)}`)),
      ...(open ? this.items(name, numbers) : []));
    return [box];
  }

  // Opens a lane and goes there.
  show(name) {
    this.open[name] = true;
    this.draw(this.atlas, this.numbers, this.view);
    const summary = this.host.querySelector(`[data-lane-of="${name}"] summary`);
    summary?.scrollIntoView({ block: "nearest" });
    summary?.focus();
  }

  // As the reader left it; before that, only where nothing else is listed.
  isOpen(name) {
    return this.open[name] ?? this.alone;
  }

  toggle(name, open) {
    if (open === this.isOpen(name)) return;
    this.open[name] = open;
    this.draw(this.atlas, this.numbers, this.view);
    this.host.querySelector(`[data-lane="${name}"]`)?.focus();
  }

  items(name, numbers) {
    const shown = this.shown[name] ?? PAGE;
    const more = numbers.length - shown;
    const label = `Show ${Math.min(PAGE, more)} more of ${grouped(more)}`;
    const button = el("button", { type: "button", class: "show-more", "data-lane": name, click: () => this.more(name) }, label);
    return [el("ol", { class: "eventlist", "data-list": name }, ...numbers.slice(0, shown).map((at) => this.item(at))), ...(more > 0 ? [button] : [])];
  }

  more(name) {
    const before = this.shown[name] ?? PAGE;
    this.shown[name] = before + PAGE;
    this.draw(this.atlas, this.numbers, this.view);
    this.host.querySelectorAll(`[data-list="${name}"] h3 a`)[before]?.focus();
  }

  item(at) {
    const event = eventOf(this.atlas, at);
    const mode = event.mode ? [" ", el("span", { class: "mode" }, event.mode.replaceAll("-", " "))] : [];
    const look = event.place?.where ? [el("button", { type: "button", class: "look", click: () => this.look(at) }, "show")] : [];
    const standing = event.standing || "none";
    return el("li", { "data-event": event.id },
      el("p", { class: "first" }, el("span", {}, whenOf(event)), el("span", { class: `standing s-${standing}` }, event.standing || "not reconciled")),
      el("h3", {}, el("a", { href: this.link(event.id) }, kindOf(event.type), ...mode)),
      el("p", { class: "who" }, ...parties(event.actors), el("span", { class: "arrow", "aria-hidden": "true" }, " → "), el("span", { class: "sr" }, " to "), ...parties(event.recipients)),
      el("p", { class: "where" }, ...whereOf(event.place), ...look),
      el("div", { class: "voices" }, ...said(event), el("span", { class: "reports" }, `${many(event.reports, "report")}, ${many(event.origins, "origin")}`), el("span", { class: `judged j-${event.review}` }, REVIEWS[event.review] ?? event.review)),
    );
  }
}

// "Assault" for ASSAULT.
function kindOf(type) {
  return type[0] + type.slice(1).toLowerCase();
}

function partOf(atlas, at) {
  return atlas.start[at] === NEVER ? "undated" : atlas.place[at] === NOWHERE ? "unplaced" : "main";
}

function whenOf(event) {
  return event.start ? rangeText(toDay(event.start), toDay(event.end)) : "no date";
}

function parties({ names, more }) {
  if (!names.length) return [el("span", { class: "unknown" }, "not known")];
  return [...names.flatMap((name, at) => [at ? ", " : "", el("bdi", {}, oneLine(name))]), more ? ` and ${more} more` : ""];
}

export function whereOf(place) {
  if (!place) return [el("span", { class: "unknown" }, "no place")];
  const around = [place.admin1, place.countryName].filter((name) => name && /\p{L}/u.test(name) && name !== place.name).map(oneLine).join(", ");
  const off = place.radiusKm ? `, within ${Math.round(place.radiusKm)} km` : "";
  return [el("bdi", {}, oneLine(place.name) || "unnamed"), around ? `, ${around}` : "", el("span", { class: "precision" }, ` ${place.precision}${off} `)];
}

// Each voice with its stance, never a verdict.
function said({ voices: { voices, more } }) {
  const found = voices.map(({ name, stance }) =>
    el("span", { class: `voice t-${stance}` }, el("span", {}, el("bdi", {}, oneLine(name) || "the report"), el("span", { class: "sr" }, ` ${SAYS[stance] ?? stance}`))));
  return more ? [...found, el("span", { class: "reports" }, `and ${more} more`)] : found;
}
