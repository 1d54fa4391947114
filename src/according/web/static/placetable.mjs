// In place of the map where the browser cannot draw one: a table of places, those of most events first.

import { STANDINGS, sum } from "./atlas.mjs";
import { el, grouped, many, oneLine } from "./dom.mjs";

const MOST = 200;

export class PlaceTable {
  constructor(host, { atlas, on }) {
    Object.assign(this, { host, atlas, on, choosing: false });
  }

  // counts: events by place and standing (atlas.mjs, atPlaces).
  show(counts) {
    const rows = [...counts].map(([number, found]) => ({ place: this.atlas.places[number], number, found, total: sum(found) }));
    rows.sort((a, b) => b.total - a.total || a.number - b.number);
    const heads = ["Place", "Known to", "Events", "Contested"].map((text) => el("th", { scope: "col" }, text));
    this.host.replaceChildren(
      el("div", { class: "places", tabindex: 0, role: "region", "aria-label": "Places" },
        el("table", { class: "list" },
          el("caption", {}, `${many(rows.length, "place")}. This browser draws no map (it has no WebGL), so they stand in a table.`),
          el("thead", {}, el("tr", {}, ...heads)),
          el("tbody", {}, ...rows.slice(0, MOST).map((row) => this.row(row))))),
      ...(rows.length > MOST ? [el("p", {}, `${grouped(rows.length - MOST)} places of fewer events are left out here; the list has their events.`)] : []),
    );
  }

  row({ place, number, found, total }) {
    const name = oneLine(place.name) || "unnamed";
    const label = place.where
      ? el("button", { type: "button", class: "look", click: () => this.on.pick({ places: [number], where: place.where }) }, name)
      : name;
    const off = place.radiusKm ? `${place.precision}, within ${Math.round(place.radiusKm)} km` : place.precision;
    const contested = grouped(found[STANDINGS.indexOf("contested")]);
    return el("tr", {}, el("th", { scope: "row" }, el("bdi", {}, label)), el("td", {}, off), el("td", {}, grouped(total)), el("td", {}, contested));
  }

  fit() {}

  zoom() {}

  home() {}

  seen() {
    return [-180, -90, 180, 90];
  }
}
