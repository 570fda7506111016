import { lazy, type ComponentType } from "react";

/**
 * What stands beside the page and is loaded when it is needed. Without a network it waits for one, and
 * what cannot be loaded is left out: it must not take the page along, with what somebody writes there.
 */
export function lazyBeside<Props = object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    await untilOnline();
    return { default: await load().catch(() => Nothing) };
  });
}

const Nothing = () => null;

async function untilOnline(): Promise<void> {
  if (navigator.onLine) return;
  await new Promise((resolve) => {
    window.addEventListener("online", resolve, { once: true });
  });
}
