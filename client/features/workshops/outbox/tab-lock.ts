/**
 * Runs `work` while no other tab of this browser runs it. Where the browser has no locks (plain HTTP
 * in a venue) it just runs: the hub knows every entry by its client key, so the worst is one sent
 * twice and taken once.
 */
export async function withTabLock(name: string, work: () => Promise<void>): Promise<void> {
  if (!("locks" in navigator)) return work();
  await navigator.locks.request(name, work);
}
