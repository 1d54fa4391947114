// How the map is drawn: land, borders, and below the marks the areas in which an event may lie. No tiles, no fonts from outside.

import { boundsOf, circle, pixelsPerKm, TILE } from "./geometry.mjs";

const SHOWN = ["case", [">", ["coalesce", ["feature-state", "n"], 0], 0], 1, 0];
const LEAST = 9; // pixels: a circle smaller than that is hidden by its mark, and only clutters
const SEEN = 12; // pixels: a country less wide than that is not named yet
const ZOOMS = [0, 2, 3, 4, 5, 6, 7, 8, 9, 10];

// Colours as the page's style sheet has them, so that light and dark need no code.
export function coloursOf(host) {
  const style = getComputedStyle(host);
  const names = ["sea", "land", "border", "label", "halo", "area", "reach", "select"];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--map-${name}`).trim() || "#888"]));
}

export function styleOf(colours, { countries, atlas }) {
  return {
    version: 8,
    sources: {
      countries: source(countries.map((feature, id) => ({ ...feature, id }))),
      names: source(countries.map(nameOf)),
      areas: source(areasOf(atlas)),
      reach: source(reachOf(atlas)),
      box: source([]),
    },
    layers: [...ground(colours), ...precision(colours), ...labels(colours)],
  };
}

export function source(features) {
  return { type: "geojson", data: { type: "FeatureCollection", features }, tolerance: 0.2 };
}

// A country's name at its point; wide: pixels of its largest part at zoom 0.
function nameOf({ properties: { name, label }, geometry }) {
  const wide = Math.max(...geometry.coordinates.map(([outer]) => {
    const [west, , east] = boundsOf(outer);
    return ((east - west) * TILE) / 360;
  }));
  return { type: "Feature", properties: { name, wide }, geometry: { type: "Point", coordinates: label } };
}

// Provinces as their outlines; those that have none, and other areas, as circles. A country is its own outline.
function areasOf(atlas) {
  return atlas.places.flatMap((place, id) => {
    if (!place.isArea || !(place.shape || (place.lat !== null && place.radiusKm))) return [];
    const coordinates = place.shape ?? [[circle([place.lon, place.lat], place.radiusKm)]];
    return [{ type: "Feature", id, properties: {}, geometry: { type: "MultiPolygon", coordinates } }];
  });
}

// How far off a town, a site or an "20 km north of" may lie: a point that is drawn as wide as that.
function reachOf(atlas) {
  return atlas.places.flatMap((place, id) => {
    if (place.isArea || place.lat === null || !place.radiusKm) return [];
    const properties = { pixels: place.radiusKm * pixelsPerKm(place.lat, 0), offset: place.precision === "offset" };
    return [{ type: "Feature", id, properties, geometry: { type: "Point", coordinates: [place.lon, place.lat] } }];
  });
}

function ground({ sea, land, border }) {
  return [
    { id: "sea", type: "background", paint: { "background-color": sea } },
    { id: "land", type: "fill", source: "countries", paint: { "fill-color": land, "fill-antialias": false } },
    { id: "borders", type: "line", source: "countries", paint: { "line-color": border, "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.5, 6, 1.2] } },
  ];
}

function precision({ area, reach, select }) {
  const wide = ["interpolate", ["exponential", 2], ["zoom"], 0, ["get", "pixels"], 16, ["*", ["get", "pixels"], 2 ** 16]];
  const seen = (opacity) => ["*", SHOWN, opacity];
  const largeAt = (zoom, opacity) => ["case", [">", ["*", ["get", "pixels"], 2 ** zoom], LEAST], seen(opacity), 0];
  const large = (opacity) => ["step", ["zoom"], ...ZOOMS.flatMap((zoom, at) => (at ? [zoom, largeAt(zoom, opacity)] : [largeAt(zoom, opacity)]))];
  return [
    { id: "country-areas", type: "fill", source: "countries", paint: { "fill-pattern": "hatch", "fill-opacity": seen(0.4) } },
    { id: "areas", type: "fill", source: "areas", paint: { "fill-pattern": "hatch", "fill-opacity": seen(0.75) } },
    { id: "area-edges", type: "line", source: "areas", paint: { "line-color": area, "line-width": 1.2, "line-dasharray": [4, 3], "line-opacity": seen(0.9) } },
    {
      id: "reach", type: "circle", source: "reach",
      paint: {
        "circle-radius": wide, "circle-color": reach, "circle-opacity": large(0.13), "circle-stroke-color": reach,
        "circle-stroke-width": ["case", ["get", "offset"], 1.6, 1], "circle-stroke-opacity": large(0.75), "circle-pitch-alignment": "map",
      },
    },
    { id: "box-fill", type: "fill", source: "box", paint: { "fill-color": select, "fill-opacity": 0.08 } },
    { id: "box", type: "line", source: "box", paint: { "line-color": select, "line-width": 2 } },
  ];
}

function labels({ label, halo }) {
  return [
    {
      id: "names", type: "symbol", source: "names", minzoom: 1.6,
      layout: { "text-field": ["get", "name"], "text-font": ["sans-serif"], "text-size": ["interpolate", ["linear"], ["zoom"], 2, 10, 6, 15], "text-padding": 6, "text-max-width": 7, "symbol-sort-key": ["-", ["get", "wide"]] },
      // Of many names the larger countries' come first; an island's is written once its island can be seen.
      filter: [">", ["*", ["get", "wide"], ["^", 2, ["zoom"]]], SEEN],
      paint: { "text-color": label, "text-halo-color": halo, "text-halo-width": 1.2 },
    },
  ];
}

// Slanting lines, 45 degrees, that join at the tile's edges.
export function hatch(colour, size = 16) {
  const data = new Uint8ClampedArray(size * size * 4);
  const [red, green, blue] = rgb(colour);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const line = (x + y) % (size / 2) < 2;
      data.set([red, green, blue, line ? 215 : 38], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

function rgb(colour) {
  const [, hex] = /^#([0-9a-f]{6})$/i.exec(colour) ?? [null, "888888"];
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

