// What the timeline shows before it is drawn: its axis, the bins of what lies within one, the ranges that do not.

import { FAILS, NEVER, STANDINGS } from "./atlas.mjs";
import { binsOf, toDay } from "./days.mjs";

const FAR = 5 * 365; // days: a few events so far from all others do not stretch the axis

// First and last day to show: those of the view, or of the events, without the outermost hundredth if that lies far off.
export function extent(atlas, axis) {
  if (axis) return axis.map(toDay);
  return (atlas.extent ??= { ends: extentOf(atlas) }).ends;
}

function extentOf(atlas) {
  const starts = Array.from(atlas.start).filter((day) => day !== NEVER).sort((a, b) => a - b);
  const ends = Array.from(atlas.end).filter((day) => day !== NEVER).sort((a, b) => a - b);
  if (!starts.length) return null;
  const cut = Math.floor(starts.length / 100);
  const first = starts[cut] - starts[0] > FAR ? starts[cut] : starts[0];
  const last = ends.at(-1) - ends.at(-1 - cut) > FAR ? ends.at(-1 - cut) : ends.at(-1);
  return [first, Math.max(first, last)];
}

// The timeline of a view. most: bins that fit; out: how many events lie before and after the axis.
export function timescale(atlas, { fails, axis, most }) {
  const ends = extent(atlas, axis);
  if (!ends) return null;
  const { unit, edges } = binsOf(ends[0], ends[1], most);
  const scale = {
    unit, edges, bins: edges.slice(1).map(() => new Uint32Array(STANDINGS.length)), ranges: new Map(), before: 0, after: 0, undated: 0,
  };
  const [first, end] = [edges[0], edges.at(-1)];
  for (let at = 0; at < atlas.count; at += 1) {
    if (fails[at] & ~FAILS.time) continue;
    const [start, last] = [atlas.start[at], atlas.end[at]];
    if (start === NEVER) scale.undated += 1;
    else if (last < first) scale.before += 1;
    else if (start >= end) scale.after += 1;
    else put(scale, start, last, atlas.standing[at]);
  }
  return scale;
}

function put(scale, start, last, standing) {
  const bin = binOf(scale.edges, start);
  if (bin >= 0 && last < scale.edges[bin + 1]) {
    scale.bins[bin][standing] += 1;
    return;
  }
  const key = `${start} ${last}`;
  const range = scale.ranges.get(key) ?? { start, last, count: 0 };
  range.count += 1;
  scale.ranges.set(key, range);
}

// The number of the bin of a day; -1 before the first.
export function binOf(edges, day) {
  let [low, high] = [-1, edges.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle] <= day) low = middle;
    else high = middle;
  }
  return low;
}

const MANY = 60; // different ranges, beyond which bars tell less than how many there are at a time

// Ranges in rows in which they do not overlap, the longest first; those for which `most` rows are not enough by bin, as `dense`.
// Very many are all told by bin.
export function rowsOf(scale, most) {
  if (scale.ranges.size > MANY) return { rows: [], dense: densityOf(scale, [...scale.ranges.values()]) };
  const longest = [...scale.ranges.values()].sort((a, b) => b.last - b.start - (a.last - a.start) || a.start - b.start);
  const rows = [];
  const left = [];
  for (const range of longest) {
    const row = rows.find((taken) => taken.every((other) => range.last < other.start || range.start > other.last));
    if (row) row.push(range);
    else if (rows.length < most) rows.push([range]);
    else left.push(range);
  }
  return { rows, dense: densityOf(scale, left) };
}

function densityOf(scale, ranges) {
  if (!ranges.length) return null;
  const counts = new Uint32Array(scale.bins.length);
  for (const range of ranges) {
    const last = Math.min(counts.length - 1, binOf(scale.edges, range.last));
    for (let bin = Math.max(0, binOf(scale.edges, range.start)); bin <= last; bin += 1) counts[bin] += range.count;
  }
  return { counts, events: ranges.reduce((all, range) => all + range.count, 0) };
}
