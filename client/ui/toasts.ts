export interface Toast {
  id: number;
  message: string;
  /** Takes back what was done; the toast then stays ten seconds. */
  undo?: () => void;
}

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/**
 * Says that something was done. Never for what needs an answer: an error stands where it happened.
 * At most three are shown; the oldest goes first.
 */
export function showToast(toast: Omit<Toast, "id">): void {
  const id = nextId;
  nextId += 1;
  set([...toasts, { ...toast, id }].slice(-3));
}

export function dismissToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

export function readToasts(): readonly Toast[] {
  return toasts;
}

export function followToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
