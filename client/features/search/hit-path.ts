/** The address of a hit as a link within the hub. */
export function hitPath(url: string): string {
  const { pathname, search, hash } = new URL(url);
  return pathname + search + hash;
}
