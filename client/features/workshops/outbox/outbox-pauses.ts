import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
const untilByAttendance = new Map<string, number>();

/** The hub asked to wait until then (ms since 1970); null: it goes on. */
export function setOutboxPause(attendanceId: string, until: number | null): void {
  if (until === null) untilByAttendance.delete(attendanceId);
  else untilByAttendance.set(attendanceId, until);
  for (const listener of listeners) listener();
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** When the hub takes more of what this attendance wrote; null: now. */
export function useOutboxPause(attendanceId: string): number | null {
  return useSyncExternalStore(
    follow,
    useCallback(() => untilByAttendance.get(attendanceId) ?? null, [attendanceId]),
  );
}
