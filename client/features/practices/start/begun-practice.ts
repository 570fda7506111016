/** What somebody has begun to fill in, kept until the hub has it. */
export interface BegunPractice {
  city: { id: string; label: string; detail?: string } | null;
  language: string;
  title: string;
  problem: string;
  themeIds: readonly string[];
}

const key = (personId: string) => `esc.begun-practice/${personId}`;

export function readBegun(personId: string): Partial<BegunPractice> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(personId)) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

/** Null: it is created, nothing is to be kept. */
export function keepBegun(personId: string, begun: BegunPractice | null): void {
  try {
    if (begun) localStorage.setItem(key(personId), JSON.stringify(begun));
    else localStorage.removeItem(key(personId));
  } catch {
    // It then lives with the page only.
  }
}
