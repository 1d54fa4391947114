// Plane and sphere: what the map needs to draw a precision as an area, and to gather what lies close together.

const EARTH_KM = 6371.0088; // mean radius, IUGG
const RAD = Math.PI / 180;
export const TILE = 512; // pixels of the world's width at zoom 0, as MapLibre counts

// A ring of points (degrees) at radiusKm around a point. Source: direct geodesic problem on a sphere.
export function circle([lon, lat], radiusKm, corners = 64) {
  const distance = radiusKm / EARTH_KM;
  const [sin, cos] = [Math.sin(lat * RAD), Math.cos(lat * RAD)];
  const ring = [];
  for (let i = 0; i <= corners; i += 1) {
    const bearing = ((i % corners) / corners) * 2 * Math.PI;
    const y = Math.asin(sin * Math.cos(distance) + cos * Math.sin(distance) * Math.cos(bearing));
    const x = Math.atan2(Math.sin(bearing) * Math.sin(distance) * cos, Math.cos(distance) - sin * Math.sin(y));
    ring.push([round(lon + x / RAD), round(y / RAD)]);
  }
  return ring;
}

function round(degrees) {
  return Math.round(degrees * 1e4) / 1e4;
}

// Pixels per kilometre at a latitude and zoom.
export function pixelsPerKm(lat, zoom) {
  return (TILE * 2 ** zoom) / (2 * Math.PI * EARTH_KM * Math.cos(lat * RAD));
}

// Web Mercator in pixels of a zoom.
export function project([lon, lat], zoom) {
  const size = TILE * 2 ** zoom;
  const sin = Math.sin(Math.max(-85.0511, Math.min(85.0511, lat)) * RAD);
  return [(lon / 360 + 0.5) * size, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size];
}

// Gathers points that lie within `reach` pixels of each other at a zoom: the heaviest first takes what is near it.
// points: [{where: [lon, lat], weight, ...}]; gives [{where, members}], where that of the heaviest. The same points in any
// order give the same groups, if `key` orders equals.
export function gather(points, { zoom, reach, key }) {
  const placed = points.map((point) => ({ point, at: project(point.where, zoom) }));
  placed.sort((a, b) => b.point.weight - a.point.weight || (key(a.point) < key(b.point) ? -1 : 1));
  const cells = new Map();
  const groups = [];
  const nameOf = (x, y) => Math.floor(x / reach) * 0x1000000 + Math.floor(y / reach);
  for (const { point, at: [x, y] } of placed) {
    const near = nearest(cells, nameOf, [x, y], reach);
    if (near) near.members.push(point);
    else {
      const group = { where: point.where, at: [x, y], members: [point] };
      groups.push(group);
      const name = nameOf(x, y);
      if (cells.has(name)) cells.get(name).push(group);
      else cells.set(name, [group]);
    }
  }
  return groups;
}

function nearest(cells, nameOf, [x, y], reach) {
  let best = null;
  let least = reach * reach;
  for (const dx of [-reach, 0, reach]) {
    for (const dy of [-reach, 0, reach]) {
      for (const group of cells.get(nameOf(x + dx, y + dy)) ?? []) {
        const distance = (group.at[0] - x) ** 2 + (group.at[1] - y) ** 2;
        if (distance < least) [best, least] = [group, distance];
      }
    }
  }
  return best;
}

// Whether a circle of radiusKm around a point touches a box [west, south, east, north].
export function circleTouches([lon, lat], radiusKm, [west, south, east, north]) {
  const x = Math.max(west, Math.min(east, lon));
  const y = Math.max(south, Math.min(north, lat));
  return distanceKm([lon, lat], [x, y]) <= radiusKm;
}

export function distanceKm([lon1, lat1], [lon2, lat2]) {
  const half = Math.sin(((lat2 - lat1) / 2) * RAD) ** 2 + Math.cos(lat1 * RAD) * Math.cos(lat2 * RAD) * Math.sin(((lon2 - lon1) / 2) * RAD) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

// Whether polygons (GeoJSON MultiPolygon coordinates) touch a box: a side meets it, or its middle lies in a polygon.
export function polygonsTouch(polygons, box) {
  const [west, south, east, north] = box;
  const middle = [(west + east) / 2, (south + north) / 2];
  return polygons.some((rings) => rings[0].some((point, at) => at && meets(rings[0][at - 1], point, box)) || contains(rings, middle));
}

// Whether a side meets a box: it lies wholly beyond none of the box's edges, and not all corners of the box lie to one hand of it.
function meets([x1, y1], [x2, y2], [west, south, east, north]) {
  if (Math.max(x1, x2) < west || Math.min(x1, x2) > east || Math.max(y1, y2) < south || Math.min(y1, y2) > north) return false;
  const left = (x, y) => (x2 - x1) * (y - y1) > (y2 - y1) * (x - x1);
  const first = left(west, south);
  return left(west, north) !== first || left(east, south) !== first || left(east, north) !== first;
}

export function contains(rings, [x, y]) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [[x1, y1], [x2, y2]] = [ring[j], ring[i]];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

// Where to look so that all these points are seen: [west, south, east, north] or null.
export function boundsOf(points) {
  if (!points.length) return null;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const least = (values) => values.reduce((a, b) => Math.min(a, b));
  const most = (values) => values.reduce((a, b) => Math.max(a, b));
  return [least(xs), least(ys), most(xs), most(ys)];
}
