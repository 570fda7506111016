/**
 * How many things an answer holds, counted as prices are: an edge and its node are one, a list is
 * what stands in it, and a connection is a thing besides its rows.
 */
export function countObjects(data: unknown): number {
  return Math.max(1, countWithin(data));
}

function countWithin(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  if (Array.isArray(value)) {
    let sum = 0;
    for (const item of value) sum += countOne(item);
    return sum;
  }
  let sum = 0;
  for (const [name, part] of Object.entries(value)) {
    if (name === "node") sum += countWithin(part);
    else sum += Array.isArray(part) ? countWithin(part) : countOne(part);
  }
  return sum;
}

function countOne(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Array.isArray(value) || value instanceof Date
    ? countWithin(value)
    : 1 + countWithin(value);
}
