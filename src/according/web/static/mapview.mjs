// The map itself: MapLibre with outlines of countries, areas by precision, and our marks over them.

import { Map as Canvas, Marker, setWorkerUrl } from "./vendor/maplibre-gl.mjs";
import { atNextFrame, el } from "./dom.mjs";
import { boundsOf } from "./geometry.mjs";
import { coloursOf, hatch, styleOf } from "./maplook.mjs";
import { groupsOf, markOf } from "./marks.mjs";

const MOST_ZOOM = 10; // outlines of 1:50 million tell nothing closer
const MARGIN = 0.1; // of the view, in which marks are there already

export class MapView {
  // on: {move(at), box(box), pick(group)}. Throws where the browser has no WebGL.
  constructor(host, { atlas, countries, workerUrl, at, on }) {
    Object.assign(this, { host, atlas, countries, on, marks: new Map(), counts: new Map(), lit: new Set(), ready: false, given: at !== null });
    setWorkerUrl(workerUrl);
    const colours = coloursOf(host);
    this.map = new Canvas({
      container: host, style: styleOf(colours, { countries, atlas }), attributionControl: false, maxZoom: MOST_ZOOM, minZoom: -1,
      dragRotate: false, pitchWithRotate: false, touchPitch: false, boxZoom: false, fadeDuration: 0,
      keyboard: true, ...(at ? { zoom: at[0], center: [at[2], at[1]] } : this.first()),
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.addImage("hatch", hatch(colours.area), { pixelRatio: 2 });
    this.map.on("load", () => this.begin());
    this.map.on("moveend", () => this.moved());
    this.map.on("zoom", atNextFrame(() => this.drawMarks()));
    this.map.on("error", ({ error }) => console.error(error));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.recolour());
    host.addEventListener("pointerdown", (event) => this.beginBox(event), { capture: true });
  }

  // At first all that can be shown is seen; later, by the button, all that is chosen.
  first(places = this.atlas.places) {
    const bounds = boundsOf(places.flatMap((place) => (place.where ? [place.where] : [])));
    return bounds ? { bounds, fitBoundsOptions: { padding: { top: 56, bottom: 40, left: 40, right: 64 }, maxZoom: 6 } } : { zoom: 1, center: [20, 15] };
  }

  begin() {
    this.ready = true;
    this.start = this.camera().join();
    this.light();
    this.drawMarks();
    this.drawBox();
  }

  moved() {
    this.drawMarks();
    const at = this.camera();
    if (this.ready) this.on.move(at.join() === this.start && !this.given ? null : at);
  }

  // [zoom, latitude, longitude], as the page's address has them.
  camera() {
    const { lng, lat } = this.map.getCenter();
    return [Number(this.map.getZoom().toFixed(2)), Number(lat.toFixed(3)), Number(lng.toFixed(3))];
  }

  // counts: events by place and standing (atlas.mjs, atPlaces); box: of the view.
  show(counts, box) {
    Object.assign(this, { counts, box });
    if (!this.ready) return;
    this.light();
    this.drawMarks();
    this.drawBox();
  }

  // Lights the areas that hold events. Only what differs from before is told to the map.
  light() {
    const lit = new Map();
    for (const number of this.counts.keys()) {
      const place = this.atlas.places[number];
      if (place.shape) lit.set(`areas ${number}`, true);
      else if (place.lat === null) lit.set(`countries ${this.countries.findIndex((one) => one.properties.code === place.country)}`, true);
      else if (place.radiusKm) lit.set(`${place.isArea ? "areas" : "reach"} ${number}`, true);
    }
    for (const key of this.lit) if (!lit.has(key)) this.state(key, 0);
    for (const key of lit.keys()) if (!this.lit.has(key)) this.state(key, 1);
    this.lit = new Set(lit.keys());
  }

  state(key, n) {
    const [source, id] = key.split(" ");
    if (Number(id) >= 0) this.map.setFeatureState({ source, id: Number(id) }, { n });
  }

  drawMarks() {
    if (!this.ready) return;
    const seen = this.seen(MARGIN);
    const wanted = new Map(this.groups().filter(({ where }) => inside(where, seen)).map((group) => [group.key, group]));
    for (const [key, mark] of this.marks) {
      if (wanted.has(key)) continue;
      mark.remove();
      this.marks.delete(key);
    }
    for (const [key, group] of wanted) {
      if (this.marks.has(key)) continue;
      const element = markOf(this.atlas, group, this.on.pick);
      this.marks.set(key, new Marker({ element, offset: this.offset(group) }).setLngLat(group.where).addTo(this.map));
    }
  }

  // A country's mark stands below its name, not on it.
  offset({ places }) {
    return [0, this.atlas.places[places[0]].precision === "country" ? 20 : 0];
  }

  // Gathered anew for each half step of zoom, and when the counts are others.
  groups() {
    const step = Math.round(this.map.getZoom() * 2) / 2;
    if (this.gathered?.step !== step || this.gathered.counts !== this.counts) {
      this.gathered = { step, counts: this.counts, groups: groupsOf(this.atlas, this.counts, step) };
    }
    return this.gathered.groups;
  }

  // [west, south, east, north] of what is seen, and of a margin around it.
  seen(margin = 0) {
    const bounds = this.map.getBounds();
    const [west, south, east, north] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    const [x, y] = [(east - west) * margin, (north - south) * margin];
    return [west - x, south - y, east + x, north + y];
  }

  fit(places, least = 0) {
    const bounds = boundsOf(places.flatMap((number) => (this.atlas.places[number].where ? [this.atlas.places[number].where] : [])));
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (bounds) this.map.fitBounds(bounds, { padding: 60, maxZoom: Math.max(least, 9), duration: calm ? 0 : 400 });
  }

  zoom(by) {
    this.map.zoomTo(Math.round(this.map.getZoom()) + by, { duration: 200 });
  }

  home() {
    const chosen = [...this.counts.keys()].map((number) => this.atlas.places[number]);
    const { bounds, fitBoundsOptions } = this.first(chosen.length ? chosen : undefined);
    if (bounds) this.map.fitBounds(bounds, { ...fitBoundsOptions, duration: 0 });
  }

  recolour() {
    const colours = coloursOf(this.host);
    for (const { id, paint } of styleOf(colours, { countries: [], atlas: { places: [] } }).layers) {
      for (const [name, value] of Object.entries(paint)) if (name.endsWith("color")) this.map.setPaintProperty(id, name, value);
    }
    this.map.updateImage("hatch", hatch(colours.area));
  }

  drawBox() {
    const [west, south, east, north] = this.box ?? [];
    const ring = this.box ? [[[west, south], [east, south], [east, north], [west, north], [west, south]]] : [];
    const features = this.box ? [{ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: ring } }] : [];
    this.map.getSource("box").setData({ type: "FeatureCollection", features });
  }

  // With Shift, or once `choosing` is on, dragging chooses an area in place of moving the map.
  beginBox(event) {
    if (event.button !== 0 || !(event.shiftKey || this.choosing) || event.target.closest(".mark")) return;
    event.preventDefault();
    event.stopPropagation();
    const frame = this.host.getBoundingClientRect();
    const at = (moved) => [Math.max(0, Math.min(frame.width, moved.clientX - frame.left)), Math.max(0, Math.min(frame.height, moved.clientY - frame.top))];
    const from = at(event);
    const band = this.host.appendChild(el("div", { class: "band" }));
    this.map.dragPan.disable();
    const move = (moved) => stretch(band, from, at(moved));
    const end = (moved) => {
      removeEventListener("pointermove", move);
      band.remove();
      this.map.dragPan.enable();
      this.on.box(this.degrees(from, at(moved)));
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end, { once: true });
  }

  degrees([x1, y1], [x2, y2]) {
    if (Math.abs(x1 - x2) < 4 || Math.abs(y1 - y2) < 4) return null;
    const low = this.map.unproject([Math.min(x1, x2), Math.max(y1, y2)]);
    const high = this.map.unproject([Math.max(x1, x2), Math.min(y1, y2)]);
    return rounded([low.lng, low.lat, high.lng, high.lat]);
  }
}

// A box as the page's address has it: within the one world.
export function rounded([west, south, east, north]) {
  const within = (degrees, most) => Number(Math.max(-most, Math.min(most, degrees)).toFixed(3));
  return [within(west, 180), within(south, 90), within(east, 180), within(north, 90)];
}

// The world is drawn again on either side, so a place may be seen 360 degrees farther.
function inside([lon, lat], [west, south, east, north]) {
  return lat >= south && lat <= north && [-360, 0, 360].some((turn) => lon + turn >= west && lon + turn <= east);
}

function stretch(band, [x1, y1], [x2, y2]) {
  Object.assign(band.style, {
    left: `${Math.min(x1, x2)}px`, top: `${Math.min(y1, y2)}px`, width: `${Math.abs(x1 - x2)}px`, height: `${Math.abs(y1 - y2)}px`,
  });
}
