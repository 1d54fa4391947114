// The timeline: bars of what lies within a bin, bars of ranges below, a brush over both. Drawn as SVG, worked by mouse, touch and keys.

import { STANDINGS, sum } from "./atlas.mjs";
import { axisDays, axisLabel, rangeText, toDay, toText } from "./days.mjs";
import { atNextFrame, grouped, many, svg } from "./dom.mjs";
import { binOf, rowsOf, timescale } from "./timescale.mjs";

const BAR = 7; // least pixels of a bin
const [TOP, BARS, ROW, ROWS, AXIS] = [14, 64, 10, 4, 18];

export class Timeline {
  // onBrush(since, until): ISO days, or nulls for all.
  constructor(host, onBrush) {
    this.host = host;
    this.onBrush = onBrush;
    this.shown = null;
    this.drag = null;
    new ResizeObserver(atNextFrame(() => this.shown && this.draw(this.shown))).observe(host);
    host.addEventListener("pointerdown", (event) => this.begin(event));
    host.addEventListener("pointermove", (event) => this.move(event));
    for (const name of ["pointerup", "pointercancel"]) host.addEventListener(name, () => (this.drag = null));
  }

  // shown: {atlas, fails, view}.
  draw(shown) {
    this.shown = shown;
    this.width = Math.max(240, this.host.clientWidth);
    const scale = timescale(shown.atlas, { fails: shown.fails, axis: shown.view.axis, most: Math.floor(this.width / BAR) });
    this.scale = scale;
    if (!scale) return this.host.replaceChildren("No event has a date.");
    const { rows, dense } = rowsOf(scale, ROWS);
    const height = TOP + BARS + (rows.length + (dense ? 1 : 0)) * ROW + AXIS + 4;
    const focused = this.host.ownerDocument.activeElement?.getAttribute("data-end");
    this.host.replaceChildren(
      svg("svg", { width: this.width, height, viewBox: `0 0 ${this.width} ${height}`, role: "group", "aria-label": this.told() },
        this.bars(), this.ranges(rows, dense), this.axis(height), this.beyond(), this.brush(height)),
    );
    if (focused) this.host.querySelector(`[data-end="${focused}"]`)?.focus();
    return scale;
  }

  told() {
    const all = this.scale.bins.reduce((count, bin) => count + sum(bin), 0);
    const ranges = [...this.scale.ranges.values()].reduce((count, range) => count + range.count, 0);
    return `Timeline: ${many(all, "event")} by ${this.scale.unit}, ${many(ranges, "event")} that last longer or are known less closely`;
  }

  x(day) {
    const { edges } = this.scale;
    const share = (day - edges[0]) / (edges.at(-1) - edges[0]);
    return Math.round(Math.max(0, Math.min(1, share)) * this.width * 10) / 10;
  }

  selected(start, last) {
    const { since, until } = this.shown.view;
    return (!since || last >= toDay(since)) && (!until || start <= toDay(until));
  }

  bars() {
    const { bins, edges } = this.scale;
    const most = Math.max(1, ...bins.map(sum));
    const found = bins.flatMap((counts, bin) => {
      if (!sum(counts)) return [];
      const [x, next] = [this.x(edges[bin]), this.x(edges[bin + 1])];
      let y = TOP + BARS;
      const parts = STANDINGS.flatMap((standing, at) => {
        if (!counts[at]) return [];
        const height = Math.max(1, (counts[at] / most) * BARS);
        y -= height;
        return [svg("rect", { x: x + 0.5, y, width: Math.max(1, next - x - 1), height, class: `fill-${standing || "none"}` })];
      });
      const text = `${rangeText(edges[bin], edges[bin + 1] - 1)}: ${many(sum(counts), "event")}`;
      const out = this.selected(edges[bin], edges[bin + 1] - 1) ? "" : "out";
      return [svg("g", { class: `bin ${out}` }, svg("title", {}, text), ...parts)];
    });
    const scale = svg("text", { x: 2, y: 10, class: "scale" }, `up to ${grouped(most)} a ${this.scale.unit}`);
    return svg("g", { "aria-hidden": "true" }, scale, ...found);
  }

  ranges(rows, dense) {
    const top = TOP + BARS + 3;
    const one = ({ start, last, count }, row) => {
      const [x, end] = [this.x(start), this.x(last + 1)];
      const text = `${rangeText(start, last)}: ${many(count, "event")}`;
      const given = { x, y: top + row * ROW, width: Math.max(3, end - x - 1), height: ROW - 3, rx: 2 };
      return svg("g", { class: this.selected(start, last) ? "range" : "range out" }, svg("title", {}, text), svg("rect", given));
    };
    const most = dense ? Math.max(...dense.counts) : 0;
    const strip = dense ? Array.from(dense.counts).flatMap((count, bin) => this.dense(count / most, bin, top + rows.length * ROW, count)) : [];
    return svg("g", { "aria-hidden": "true" }, ...rows.flatMap((ranges, row) => ranges.map((range) => one(range, row))), ...strip);
  }

  dense(share, bin, y, count) {
    if (!count) return [];
    const { edges } = this.scale;
    const [x, next] = [this.x(edges[bin]), this.x(edges[bin + 1])];
    const text = `${rangeText(edges[bin], edges[bin + 1] - 1)}: ${many(count, "event that lasts longer or is known less closely", "events that last longer or are known less closely")}`;
    const rect = svg("rect", { x, y, width: next - x, height: ROW - 3, "fill-opacity": Math.round((0.15 + 0.85 * share) * 100) / 100 });
    return [svg("g", { class: this.selected(edges[bin], edges[bin + 1] - 1) ? "range" : "range out" }, svg("title", {}, text), rect)];
  }

  axis(height) {
    const { edges, unit } = this.scale;
    const marks = [];
    let free = 0;
    for (const edge of [...axisDays(unit, edges[0], edges.at(-1))]) {
      const x = this.x(edge);
      const text = axisLabel(unit, edge);
      if (x < free || x + text.length * 6.5 > this.width) continue;
      marks.push(svg("line", { x1: x, x2: x, y1: height - AXIS, y2: height - AXIS + 4 }), svg("text", { x: x + 2, y: height - 5 }, text));
      free = x + text.length * 7 + 30;
    }
    return svg("g", { class: "axis", "aria-hidden": "true" }, svg("line", { x1: 0, x2: this.width, y1: height - AXIS, y2: height - AXIS }), ...marks);
  }

  beyond() {
    const { before, after } = this.scale;
    const left = before ? [svg("text", { x: 2, y: 22, class: "scale" }, `← ${grouped(before)} earlier`)] : [];
    const right = after ? [svg("text", { x: this.width - 2, y: 10, class: "scale", "text-anchor": "end" }, `${grouped(after)} later →`)] : [];
    return svg("g", {}, ...left, ...right);
  }

  brush(height) {
    const { since, until } = this.shown.view;
    const [from, to] = [this.x(toDay(since) ?? -1e9), this.x((toDay(until) ?? 1e9) + 1)];
    const on = since || until;
    const area = on ? [svg("rect", { class: "brush", x: from, y: TOP - 4, width: Math.max(2, to - from), height: height - AXIS - TOP + 4 })] : [];
    return svg("g", {}, ...area, this.handle("since", from, height), this.handle("until", to, height));
  }

  handle(end, x, height) {
    const { edges } = this.scale;
    const day = toDay(this.shown.view[end]) ?? (end === "since" ? edges[0] : edges.at(-1) - 1);
    const given = {
      class: "handle", tabindex: 0, role: "slider", "data-end": end, "aria-label": end === "since" ? "First day" : "Last day",
      "aria-valuemin": edges[0], "aria-valuemax": edges.at(-1) - 1, "aria-valuenow": day, "aria-valuetext": toText(day),
      keydown: (event) => this.key(event, end, day),
    };
    const left = Math.max(0, Math.min(this.width - 5, x - 2.5));
    return svg("g", given, svg("rect", { x: left, y: TOP - 4, width: 5, height: height - AXIS - TOP + 4, rx: 2 }));
  }

  key(event, end, day) {
    const { edges } = this.scale;
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[event.key];
    if (event.key === "Escape") this.onBrush(null, null);
    else if (event.key === "Home" || event.key === "End" || step) {
      const last = edges.length - 2;
      const bin = { Home: 0, End: last }[event.key] ?? Math.max(0, Math.min(last, binOf(edges, day) + step));
      const given = { since: this.shown.view.since ?? toText(edges[0]), until: this.shown.view.until ?? toText(edges.at(-1) - 1) };
      given[end] = toText(end === "since" ? edges[bin] : edges[bin + 1] - 1);
      if (given.since <= given.until) this.onBrush(given.since, given.until);
    } else return;
    event.preventDefault();
  }

  begin(event) {
    if (!this.scale || event.button !== 0) return;
    event.preventDefault();
    this.host.setPointerCapture?.(event.pointerId);
    this.drag = this.binAt(event);
    this.move(event);
  }

  move(event) {
    if (this.drag === null) return;
    const [low, high] = [this.drag, this.binAt(event)].sort((a, b) => a - b);
    this.onBrush(toText(this.scale.edges[low]), toText(this.scale.edges[high + 1] - 1));
  }

  binAt(event) {
    const { edges } = this.scale;
    const share = (event.clientX - this.host.getBoundingClientRect().left) / this.width;
    const day = edges[0] + Math.floor(Math.max(0, Math.min(0.999999, share)) * (edges.at(-1) - edges[0]));
    return Math.max(0, Math.min(edges.length - 2, binOf(edges, day)));
  }
}
