/** The opaque id of a thing, unique in the whole hub. */
export function globalId(type: string, key: string): string {
  const text = `${type}:${key}`;
  // A list tells hundreds: of plain letters this makes them in half the time.
  return plain.test(text) ? encodePlain(text) : Buffer.from(text).toString("base64url");
}

/** None of these becomes a `+` or a `/` in base64. */
const plain = /^[\w:-]*$/;

function encodePlain(text: string): string {
  const whole = btoa(text);
  const left = text.length % 3;
  return left === 0 ? whole : whole.slice(0, left - 3);
}
