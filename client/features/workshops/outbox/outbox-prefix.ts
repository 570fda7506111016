/** How the names of all entries begin in the browser's storage. */
export const outboxPrefix = "esc.outbox/";
