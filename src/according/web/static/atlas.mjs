// The events that the server packed (atlas/pack.py), as columns, and which of them a view lets through.

import { toDay } from "./days.mjs";
import { contains } from "./geometry.mjs";

export const STANDINGS = ["corroborated", "claimed", "narrated", "contested", "denied", "prospective", ""];
export const NEVER = -0x80000000; // the day of an event without one
export const NOWHERE = -1;
export const FAILS = { time: 1, box: 2, words: 4, type: 8, standing: 16, review: 32 };
const REVIEW = 12; // column of a row
const AREAS = new Set(["province", "country", "area"]);

export function unpack(packed) {
  const count = packed.events.length;
  const atlas = {
    count,
    names: packed.names,
    kinds: packed.kinds,
    places: packed.places.map(placeOf),
    rows: packed.events,
    kind: new Uint16Array(count),
    standing: new Uint8Array(count),
    start: new Int32Array(count).fill(NEVER),
    end: new Int32Array(count).fill(NEVER),
    place: new Int32Array(count),
    numbers: new Map(),
    words: null,
  };
  packed.events.forEach((row, at) => {
    atlas.kind[at] = row[1];
    atlas.standing[at] = Math.max(0, STANDINGS.indexOf(row[2]));
    atlas.start[at] = toDay(row[3]) ?? NEVER;
    atlas.end[at] = toDay(row[4]) ?? NEVER;
    atlas.place[at] = row[6];
    atlas.numbers.set(row[0], at);
  });
  return atlas;
}

function placeOf([name, admin1, country, lat, lon, radiusKm, precision]) {
  return { name, admin1, country, lat, lon, radiusKm, precision, isArea: AREAS.has(precision), where: null, shape: null };
}

// Gives each place a point to be shown at: its own, or that of its country's outline. Places with neither are listed only.
// A province has its outline as `shape`, where there is one, and its point within that.
export function locate(atlas, countries, provinces) {
  const outlines = new Map(provinces.map((one) => [`${one.properties.country} ${one.properties.admin1}`, one]));
  for (const place of atlas.places) {
    const outline = place.precision === "province" ? outlines.get(`${place.country} ${place.admin1}`) : undefined;
    place.shape = outline?.geometry.coordinates ?? null;
    place.countryName = countries.get(place.country)?.name ?? place.country;
    place.where = place.lat !== null && place.lon !== null ? [place.lon, place.lat] : (countries.get(place.country)?.label ?? null);
    if (place.shape && !(place.where && place.shape.some((rings) => contains(rings, place.where)))) place.where = outline.properties.label;
  }
}

// One event, spelt out.
export function eventOf(atlas, at) {
  const [id, , standing, start, end, granularity, place, reports, origins, actors, recipients, voices, review] = atlas.rows[at];
  const [type, mode] = atlas.kinds[atlas.kind[at]];
  return {
    id, type, mode, standing, start, end, granularity, reports, origins, review,
    place: place === NOWHERE ? null : atlas.places[place],
    actors: namesOf(atlas, actors),
    recipients: namesOf(atlas, recipients),
    voices: voicesOf(atlas, voices),
  };
}

function namesOf(atlas, numbers) {
  const more = numbers.at(-1) < 0 ? -numbers.at(-1) : 0;
  return { names: numbers.filter((number) => number >= 0).map((number) => atlas.names[number]), more };
}

function voicesOf(atlas, flat) {
  const found = [];
  for (let i = 0; i + 1 < flat.length; i += 2) found.push({ name: atlas.names[flat[i]], stance: flat[i + 1] });
  return { voices: found, more: flat.length % 2 ? -flat.at(-1) : 0 };
}

// For each event a number: 0 where the view lets it through, else the sum of what it fails (FAILS).
// inBox(place): whether a place may lie in the view's box or spot; asked once a place.
export function failures(atlas, view, inBox) {
  const fails = new Uint8Array(atlas.count);
  const since = toDay(view.since) ?? -Infinity;
  const until = toDay(view.until) ?? Infinity;
  const dated = since !== -Infinity || until !== Infinity;
  const boxed = view.box || view.spot ? Uint8Array.from(atlas.places, (place) => (inBox(place) ? 1 : 0)) : null;
  const kinds = view.type.length ? Uint8Array.from(atlas.kinds, ([type]) => (view.type.includes(type) ? 1 : 0)) : null;
  const standings = view.standing.length ? STANDINGS.map((name) => view.standing.includes(name || "none")) : null;
  const reviews = view.review.length ? new Set(view.review) : null;
  const found = view.q ? wordsFound(atlas, view.q) : null;
  for (let at = 0; at < atlas.count; at += 1) {
    let failed = 0;
    if (atlas.start[at] === NEVER) failed |= view.undated === "hide" ? FAILS.time : 0;
    else if (view.undated === "only" || (dated && (atlas.end[at] < since || atlas.start[at] > until))) failed |= FAILS.time;
    const place = atlas.place[at];
    if (place === NOWHERE) failed |= view.unplaced === "hide" ? FAILS.box : 0;
    else if (view.unplaced === "only" || (boxed && !boxed[place])) failed |= FAILS.box;
    if (kinds && !kinds[atlas.kind[at]]) failed |= FAILS.type;
    if (standings && !standings[atlas.standing[at]]) failed |= FAILS.standing;
    if (reviews && !reviews.has(atlas.rows[at][REVIEW])) failed |= FAILS.review;
    if (found && !found[at]) failed |= FAILS.words;
    fails[at] = failed;
  }
  return fails;
}

function wordsFound(atlas, text) {
  atlas.words ??= Array.from({ length: atlas.count }, (_, at) => fold(wordsOf(eventOf(atlas, at))));
  const wanted = fold(text).split(/\s+/).filter(Boolean);
  return Uint8Array.from(atlas.words, (words) => (wanted.every((word) => words.includes(word)) ? 1 : 0));
}

function wordsOf(event) {
  const place = event.place ? [event.place.name, event.place.admin1, event.place.country] : [];
  const names = [...event.actors.names, ...event.recipients.names, ...event.voices.voices.map((voice) => voice.name)];
  return [event.id, event.type, event.mode, ...place, ...names].join(" ");
}

// Without case and accents.
export function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

// How many events of each standing lie at each place, of those whose failures are none of `but`: Map of place number to counts.
export function atPlaces(atlas, fails, but) {
  const found = new Map();
  for (let at = 0; at < atlas.count; at += 1) {
    if (fails[at] & ~but || atlas.place[at] === NOWHERE) continue;
    let counts = found.get(atlas.place[at]);
    if (!counts) found.set(atlas.place[at], (counts = new Uint32Array(STANDINGS.length)));
    counts[atlas.standing[at]] += 1;
  }
  return found;
}

export function sum(counts) {
  return counts.reduce((one, other) => one + other, 0);
}
