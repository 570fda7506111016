import { type DestinationStream, pino, type Logger } from "pino";
import { loggableError } from "#server/core/loggable-error.ts";

export type Log = Logger;

/** What must never reach a log: secrets by which somebody could act as somebody else. */
const secrets = ["req.headers.cookie", "req.headers.authorization", "token", "*.token"];

/**
 * Structured lines on standard output; `level` is one of pino's (fatal … trace, silent). A log is read
 * by more people than the hub's pages: no line holds a name, a mail address, where somebody calls from,
 * or what was written.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const redact = { paths: secrets, censor: "(hidden)" };
  // A request says where it comes from, and its address what was asked.
  const serializers = { err: loggableError, req: () => undefined, res: () => undefined };
  return pino({ level, redact, serializers }, destination);
}
