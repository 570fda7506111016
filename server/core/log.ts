import { pino, type Logger } from "pino";

export type Log = Logger;

/** What must never reach a log: secrets by which somebody could act as somebody else. */
const secrets = [
  "req.headers.cookie",
  "req.headers.authorization",
  "code",
  "token",
  "*.code",
  "*.token",
];

/** Structured lines on standard output; `level` is one of pino's (fatal … trace, silent). */
export function createLog(level: string): Log {
  return pino({ level, redact: { paths: secrets, censor: "(hidden)" } });
}
