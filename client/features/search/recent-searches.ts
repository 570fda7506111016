const place = "hub:recent-searches";
const most = 6;

/** What was looked for on this device, the latest first. Private windows may keep nothing. */
export function readRecentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    return Array.isArray(kept) ? kept.filter((text) => typeof text === "string") : [];
  } catch {
    return [];
  }
}

/** Kept when it led somewhere. */
export function keepRecentSearch(text: string): void {
  const others = readRecentSearches().filter((other) => other !== text);
  write([text, ...others].slice(0, most));
}

export function forgetRecentSearches(): void {
  write([]);
}

function write(texts: readonly string[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(texts));
  } catch {
    // Full, or not allowed: then nothing is remembered.
  }
}
