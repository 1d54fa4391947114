// The marks on the map: a button for each group of places, with its number of events and their standings as a ring.
// Round where places are known closely, square and hatched where only a province or country is.

import { STANDINGS, sum } from "./atlas.mjs";
import { el, grouped, many, oneLine, svg } from "./dom.mjs";
import { gather } from "./geometry.mjs";

const REACH = 46; // pixels within which marks would hide each other

// Places with their counts, gathered for a zoom: [{key, where, places, counts, total, areas}].
export function groupsOf(atlas, counts, zoom) {
  const points = [];
  for (const [place, found] of counts) {
    if (atlas.places[place].where) points.push({ place, counts: found, weight: sum(found), where: atlas.places[place].where });
  }
  return gather(points, { zoom, reach: REACH, key: (point) => point.place }).map((group) => groupOf(atlas, group));
}

function groupOf(atlas, { where, members }) {
  const counts = new Uint32Array(STANDINGS.length);
  for (const member of members) member.counts.forEach((count, at) => (counts[at] += count));
  const places = members.map((member) => member.place);
  const areas = members.filter((member) => atlas.places[member.place].isArea).reduce((all, member) => all + member.weight, 0);
  return { key: `${places.join(" ")}:${counts.join(" ")}`, where, places, counts, total: sum(counts), areas };
}

// What a mark says: to those who see it as a tip, to those who hear the page as its name.
export function told(atlas, group) {
  const first = atlas.places[group.places[0]];
  const others = group.places.length - 1;
  const where = `${oneLine(first.name) || "unnamed place"} (${first.precision})${others ? ` and ${many(others, "other place")} nearby` : ""}`;
  const parts = STANDINGS.flatMap((standing, at) => (group.counts[at] ? [`${group.counts[at]} ${standing || "not reconciled"}`] : []));
  return `${where}: ${many(group.total, "event")}, ${parts.join(", ")}`;
}

// The button of a group.
export function markOf(atlas, group, onPick) {
  const kind = group.areas === group.total ? "area" : group.areas ? "mixed" : "close";
  const label = told(atlas, group);
  return el("button", { type: "button", class: `mark mark-${kind}`, "aria-label": label, title: label, click: () => onPick(group) }, picture(group, kind));
}

function picture({ counts, total }, kind) {
  const size = total === 1 ? (kind === "area" ? 24 : 18) : Math.round(24 + 7 * Math.log10(total));
  const half = size / 2;
  const thick = total === 1 ? half - 1.5 : Math.max(4, size / 7);
  const given = { width: size, height: size, viewBox: `0 0 ${size} ${size}`, "aria-hidden": "true" };
  const plate = kind === "area"
    ? svg("rect", { class: "plate", x: 0.75, y: 0.75, width: size - 1.5, height: size - 1.5, rx: size / 5 })
    : svg("circle", { class: "plate", cx: half, cy: half, r: half - 0.75 });
  const ring = kind === "area" ? bars(counts, total, size) : arcs(counts, total, half, thick);
  const text = total > 1 || kind === "area" ? [svg("text", { x: half, y: kind === "area" ? half + 1.5 : half + 4 }, short(total))] : [];
  return svg("svg", given, plate, ...ring, ...text);
}

function arcs(counts, total, half, thick) {
  const r = half - 1.5 - thick / 2;
  const round = 2 * Math.PI * r;
  let before = 0;
  return STANDINGS.flatMap((standing, at) => {
    if (!counts[at]) return [];
    const length = (counts[at] / total) * round;
    const given = {
      class: `ring stroke-${standing || "none"}`, cx: half, cy: half, r, "stroke-width": thick, transform: `rotate(-90 ${half} ${half})`,
      "stroke-dasharray": `${length} ${round - length}`, "stroke-dashoffset": -before,
    };
    before += length;
    return [svg("circle", given)];
  });
}

// Of an area: a bar along the lower edge.
function bars(counts, total, size) {
  const [left, width, height] = [3.5, size - 7, Math.max(4, size / 6)];
  let x = left;
  return STANDINGS.flatMap((standing, at) => {
    if (!counts[at]) return [];
    const given = { class: `fill-${standing || "none"}`, x, y: size - 3.5 - height, width: (counts[at] / total) * width, height };
    x += given.width;
    return [svg("rect", given)];
  });
}

function short(number) {
  return number < 10000 ? grouped(number) : `${Math.floor(number / 1000)}k`;
}
