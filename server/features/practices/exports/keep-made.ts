/** So many documents are kept: what is asked for again at once, such as a page that spreads. */
const most = 40;

const kept = new Map<string, Promise<Buffer>>();

/** What was made under `key`, made once also when many ask at the same time; failures are not kept. */
export function keepMade(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return made;
}
