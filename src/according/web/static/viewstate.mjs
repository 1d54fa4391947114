// What is seen, as the page's address has it: everything that one chose, and nothing that is as it was at first.

import { toDay } from "./days.mjs";

const UNKNOWN_MAY = ["keep", "only", "hide"];
const NUMBER = /^-?\d{1,3}(\.\d{1,6})?$/;

export function nothingChosen() {
  return {
    q: "", type: [], standing: [], review: [], since: null, until: null, undated: "keep", box: null, spot: null, unplaced: "keep",
    at: null, axis: null, event: null,
  };
}

// A view from the query of an address; what cannot be read is left out.
export function readView(query) {
  const given = new URLSearchParams(query);
  const view = nothingChosen();
  view.q = (given.get("q") ?? "").slice(0, 200);
  view.type = given.getAll("type").filter((type) => /^[A-Z]+$/.test(type));
  view.standing = given.getAll("standing").filter((standing) => /^[a-z]+$/.test(standing));
  view.review = given.getAll("review").filter((review) => /^[a-z]+$/.test(review));
  for (const name of ["since", "until"]) view[name] = toDay(given.get(name)) === null ? null : given.get(name);
  if (view.since && view.until && view.since > view.until) [view.since, view.until] = [view.until, view.since];
  for (const name of ["undated", "unplaced"]) view[name] = UNKNOWN_MAY.includes(given.get(name)) ? given.get(name) : "keep";
  view.box = numbers(given.get("box"), [180, 90, 180, 90]);
  if (view.box && (view.box[0] > view.box[2] || view.box[1] > view.box[3])) view.box = null;
  view.spot = numbers(given.get("spot"), [90, 180]);
  view.at = numbers(given.get("at"), [24, 90, 180]);
  view.axis = axisOf(given.get("axis"));
  view.event = given.get("event");
  return view;
}

// The query of a view: "" or "?since=2024-05-01&…", in a fixed order.
export function writeView(view) {
  const pairs = new URLSearchParams();
  if (view.q) pairs.set("q", view.q);
  for (const name of ["type", "standing", "review"]) for (const value of view[name]) pairs.append(name, value);
  for (const name of ["since", "until"]) if (view[name]) pairs.set(name, view[name]);
  for (const name of ["undated", "unplaced"]) if (view[name] !== "keep") pairs.set(name, view[name]);
  for (const name of ["box", "spot", "at"]) if (view[name]) pairs.set(name, view[name].join(","));
  if (view.axis) pairs.set("axis", view.axis.join(".."));
  if (view.event) pairs.set("event", view.event);
  const written = pairs.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return written ? `?${written}` : "";
}

export function isFiltered(view) {
  const other = ["q", "since", "until", "box", "spot"].some((name) => view[name]);
  return other || view.type.length > 0 || view.standing.length > 0 || view.review.length > 0 || view.undated !== "keep" || view.unplaced !== "keep";
}

function numbers(text, limits) {
  const parts = (text ?? "").split(",");
  if (parts.length !== limits.length || !parts.every((part) => NUMBER.test(part))) return null;
  const found = parts.map(Number);
  return found.every((value, at) => Math.abs(value) <= limits[at]) ? found : null;
}

function axisOf(text) {
  const ends = (text ?? "").split("..");
  return ends.length === 2 && ends.every((end) => toDay(end) !== null) && ends[0] < ends[1] ? ends : null;
}
