// The map page: reads the view from the address, lets map, timeline, list and form each change it, and redraws the others.

import { atPlaces, eventOf, FAILS, failures, locate, NOWHERE, unpack } from "./atlas.mjs";
import { allowWorker, dataOf, workerOf } from "./load.mjs";
import { atNextFrame, el, grouped, many } from "./dom.mjs";
import { EventList } from "./eventlist.mjs";
import { circleTouches, polygonsTouch } from "./geometry.mjs";
import { toDay } from "./days.mjs";
import { MapView, rounded } from "./mapview.mjs";
import { PlaceTable } from "./placetable.mjs";
import { Timeline } from "./timeline.mjs";
import { isFiltered, nothingChosen, readView, writeView } from "./viewstate.mjs";

class Page {
  constructor(host, { packed, boundaries, provinces }) {
    this.host = host;
    this.at = (name) => host.querySelector(`[data-part="${name}"]`);
    this.atlas = unpack(packed);
    this.countries = boundaries.features;
    this.byCode = new Map(this.countries.map((one) => [one.properties.code, { name: one.properties.name, label: one.properties.label, shape: one.geometry.coordinates }]));
    locate(this.atlas, this.byCode, provinces.features);
    this.view = readView(location.search);
    this.redraw = atNextFrame(() => this.draw());
    this.at("note").textContent = [boundaries.note, provinces.note].filter(Boolean).join(" ");
  }

  async begin() {
    this.form = document.querySelector("[data-part='choices']");
    this.list = new EventList(this.at("list"), { link: (id) => this.host.dataset.link.replace("{id}", encodeURIComponent(id)), look: (at) => this.look(at), unpin: () => this.change({ event: null }) });
    this.timeline = new Timeline(this.at("timeline"), (since, until) => this.change({ since, until }));
    this.map = await this.mapOrTable();
    this.fold();
    this.listen();
    if (this.view.event && this.atlas.numbers.has(this.view.event) && !this.view.at) this.look(this.atlas.numbers.get(this.view.event));
    addEventListener("popstate", () => this.change(readView(location.search), { keep: true }));
    this.draw();
  }

  async mapOrTable() {
    const on = {
      move: (at) => this.change({ at }, { quietly: true }),
      box: (box) => this.change({ box, spot: null }),
      pick: (group) => this.pick(group),
    };
    try {
      return new MapView(this.at("map"), { atlas: this.atlas, countries: this.countries, workerUrl: workerOf(this.host), at: this.view.at, on });
    } catch (error) {
      console.info(`no map, a table of places in its place: ${error.message}`);
      this.host.classList.add("no-webgl");
      return new PlaceTable(this.at("map"), { atlas: this.atlas, on });
    }
  }

  // Takes what changed into the view and the address. quietly: nothing is to be drawn; keep: the address has it already.
  change(changed, { quietly = false, keep = false } = {}) {
    Object.assign(this.view, changed);
    if (!keep) history.replaceState(null, "", `${location.pathname}${writeView(this.view)}`);
    if (!quietly) this.redraw();
  }

  draw() {
    const fails = failures(this.atlas, this.view, (place) => this.mayLieInBox(place));
    const passing = [];
    for (let at = 0; at < this.atlas.count; at += 1) if (!fails[at]) passing.push(at);
    this.map.show(atPlaces(this.atlas, fails, FAILS.box), this.view.box);
    const scale = this.timeline.draw({ atlas: this.atlas, fails, view: this.view });
    this.list.draw(this.atlas, passing, this.view);
    this.tell(passing, fails, scale);
    this.fillForm();
    this.host.dataset.drawn = String(Number(this.host.dataset.drawn ?? 0) + 1);
  }

  // An event whose place is known to a province, a circle or a country counts wherever that touches the area that was chosen.
  mayLieInBox(place) {
    const { box, spot } = this.view;
    if (spot) return place.where !== null && place.where[1] === spot[0] && place.where[0] === spot[1];
    if (place.shape) return place.shape.some((rings) => polygonsTouch([rings], box));
    if (place.lat !== null) return circleTouches([place.lon, place.lat], place.radiusKm ?? 0, box);
    const country = this.byCode.get(place.country);
    return country ? country.shape.some((rings) => polygonsTouch([rings], box)) : false;
  }

  tell(passing, fails, scale) {
    const unplaced = passing.filter((at) => this.atlas.place[at] === NOWHERE).length;
    const wide = passing.filter((at) => this.atlas.place[at] !== NOWHERE && this.atlas.places[this.atlas.place[at]].isArea).length;
    const counted = passing.length === this.atlas.count ? many(passing.length, "event") : `${grouped(passing.length)} of ${many(this.atlas.count, "event")}`;
    this.at("count").textContent = counted;
    this.at("precision").textContent = `${grouped(wide)} known to a province or country, ${grouped(unplaced)} without a place, ${grouped(this.undated(fails))} without a date`;
    for (const [name, count] of [["undated", scale?.undated ?? 0], ["unplaced", unplaced]]) {
      for (const part of document.querySelectorAll(`[data-count="${name}"]`)) part.textContent = grouped(count);
    }
    this.at("clear").hidden = !isFiltered(this.view);
    this.at("unbrush").hidden = !(this.view.since || this.view.until);
    this.at("zoomtime").hidden = !(this.view.since && this.view.until && this.view.since < this.view.until) && !this.view.axis;
    this.at("zoomtime").textContent = this.view.axis ? "Whole time" : "Zoom to these days";
    const days = [this.view.since, this.view.until].map((day) => day ?? "…").join(" to ");
    this.at("days").textContent = this.view.since || this.view.until ? (this.view.since === this.view.until ? this.view.since : days) : "";
    this.at("hint").hidden = Boolean(this.view.since || this.view.until);
    this.at("unbox").hidden = !this.view.box && !this.view.spot;
  }

  undated(fails) {
    let count = 0;
    for (let at = 0; at < this.atlas.count; at += 1) if (!fails[at] && this.atlas.rows[at][3] === null) count += 1;
    return count;
  }

  // One place: its events alone. Several: closer, until they come apart.
  pick(group) {
    const spots = new Set(group.places.map((number) => this.atlas.places[number].where.join()));
    if (spots.size > 1) this.map.fit(group.places);
    else this.change({ spot: [group.where[1], group.where[0]], box: null });
  }

  look(at) {
    const event = eventOf(this.atlas, at);
    if (event.place?.where) this.map.fit([this.atlas.place[at]], event.place.isArea ? 5 : 8);
    this.change({ event: event.id });
  }

  // On a narrow window the map comes first, and the choices are unfolded by who wants them.
  fold() {
    const narrow = matchMedia("(max-width: 44rem)").matches;
    if (narrow && !isFiltered(this.view)) document.querySelector("[data-part='fold']").removeAttribute("open");
  }

  listen() {
    const on = (name, work) => this.at(name).addEventListener("click", work);
    on("clear", () => this.change({ ...nothingChosen(), at: this.view.at }));
    on("unbrush", () => this.change({ since: null, until: null }));
    on("zoomtime", () => this.change({ axis: this.view.axis ? null : [this.view.since, this.view.until] }));
    on("unbox", () => this.change({ box: null, spot: null }));
    on("toundated", () => this.list.show("undated"));
    on("closer", () => this.map.zoom(1));
    on("farther", () => this.map.zoom(-1));
    on("home", () => this.map.home());
    on("boxseen", () => this.change({ box: rounded(this.map.seen()), spot: null }));
    on("boxdraw", ({ currentTarget }) => {
      this.map.choosing = !this.map.choosing;
      currentTarget.setAttribute("aria-pressed", String(this.map.choosing));
      this.host.classList.toggle("choosing", this.map.choosing);
    });
    this.form.addEventListener("input", () => this.readForm());
    this.form.addEventListener("submit", (event) => event.preventDefault());
  }

  readForm() {
    const given = new FormData(this.form);
    const one = (name) => given.get(name) || null;
    const day = (name) => (toDay(one(name)) === null ? null : one(name));
    this.change({
      q: (one("q") ?? "").trim(), type: given.getAll("type").filter(Boolean), standing: given.getAll("standing"),
      review: given.getAll("review").filter(Boolean),
      since: day("since"), until: day("until"), undated: one("undated") ?? "keep", unplaced: one("unplaced") ?? "keep",
    });
  }

  // Fields that are not being typed in show what the view has.
  fillForm() {
    for (const field of this.form.elements) {
      if (!field.name || field === document.activeElement) continue;
      const value = this.view[field.name];
      if (field.type === "checkbox") field.checked = value.includes(field.value);
      else if (field.name === "type" || field.name === "review") field.value = value[0] ?? "";
      else if (field.name in this.view) field.value = value ?? "";
    }
  }
}

const host = document.getElementById("atlas");
host.hidden = false;
document.documentElement.classList.add("with-map");
try {
  allowWorker(host);
  const [packed, boundaries, provinces] = await Promise.all(["events", "boundaries", "provinces"].map((name) => dataOf(host, name)));
  const page = new Page(host, { packed, boundaries, provinces });
  await page.begin();
  globalThis.accordingMap = page.map;
  host.dataset.ready = "yes";
} catch (error) {
  host.replaceChildren(el("p", { class: "problem", role: "alert" }, `The map could not be shown: ${error.message}. The table below has every event.`));
  document.documentElement.classList.remove("with-map");
  throw error;
}
