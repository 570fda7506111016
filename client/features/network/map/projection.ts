/** A place on the sheet: to the right and down, 100 units a degree of longitude. */
export interface Point {
  x: number;
  y: number;
}

const unitsPerDegree = 100;
const box = { west: 90, east: 142, south: -12, north: 29 };

/** How far north a latitude lies on a Mercator map, in degrees of the equator. */
function mercator(latitude: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
}

/** Mercator: near the equator, where the network is, shapes and distances stay true. */
export function project(longitude: number, latitude: number): Point {
  return {
    x: (longitude - box.west) * unitsPerDegree,
    y: (mercator(box.north) - mercator(latitude)) * unitsPerDegree,
  };
}

const corner = project(box.east, box.south);

/** How big the sheet is. */
export const sheet = { width: corner.x, height: Math.round(corner.y) };
