import { setTimeout as wait } from "node:timers/promises";
import type { Client, ClientConfig, Pool } from "pg";

const lookMs = 250;
/** A statement that is silent for so long is asked about. */
const patienceMs = 500;
/** One that runs is asked about again after twice the time, at most this. */
const longestPatienceMs = 8_000;
/** For bytes that the server sent before it answered about them. */
const graceMs = 100;
/** A server that cannot be reached at all is tried again after this. */
const probeMs = 1_500;

/** What the driver's client knows of itself and does not tell in its types. */
interface Inside {
  processID: number;
  readyForQuery: boolean;
  connection: { stream: { bytesRead: number; destroy(error: Error): void } };
  getTransactionStatus(): string | null;
}

interface Watched {
  bytes: number;
  since: number;
  patienceMs: number;
}

type OpenProbe = (limits: ClientConfig) => Client;

/**
 * Finds the connections of a pool whose packets vanish: nobody says that they are gone, and what
 * waits on one would wait for ever. Whoever is silent in the middle of a statement is asked about over
 * a fresh connection: when the server does not work for it, or cannot hand it what it has, it is dead.
 * Then it is cut, as if it had been reset, and the server forgets it with the locks it held. Long
 * statements are never mistaken for that. Behind a pooler, which gives processes other numbers, nothing
 * is cut. The watch ends with the process or with the pool's last connection.
 */
export function cutDeadConnections(pool: Pool, openProbe: OpenProbe): void {
  const watched = new Map<Client, Watched>();
  let asking = false;

  pool.on("connect", (client) => {
    watched.set(client, { bytes: 0, since: Date.now(), patienceMs });
    begin();
  });
  pool.on("remove", (client) => {
    watched.delete(client);
    if (watched.size === 0) end();
  });

  let timer: NodeJS.Timeout | null = null;
  function begin(): void {
    timer ??= setInterval(look, lookMs).unref();
  }
  function end(): void {
    if (timer) clearInterval(timer);
    timer = null;
  }

  function look(): void {
    const now = Date.now();
    for (const [client, state] of watched) {
      const { readyForQuery, connection } = insideOf(client);
      if (readyForQuery || connection.stream.bytesRead !== state.bytes)
        Object.assign(state, { bytes: connection.stream.bytesRead, since: now, patienceMs });
    }
    const silent = [...watched].filter(([, state]) => now - state.since >= state.patienceMs);
    if (silent.length === 0 || asking) return;
    asking = true;
    void ask(silent.map(([client]) => client)).finally(() => {
      asking = false;
    });
  }

  async function ask(suspects: readonly Client[]): Promise<void> {
    const probe = openProbe({ connectionTimeoutMillis: probeMs, query_timeout: probeMs });
    probe.on("error", () => {});
    const heard = new Map(suspects.map((each) => [each, watched.get(each)?.bytes]));
    try {
      await probe.connect();
      const busy = await busyAmong(probe, suspects);
      if (busy === null) return;
      await wait(graceMs);
      const dead = suspects.filter(
        (each) =>
          !busy.has(insideOf(each).processID) &&
          watched.has(each) &&
          insideOf(each).connection.stream.bytesRead === heard.get(each),
      );
      for (const [client, state] of watched)
        if (busy.has(insideOf(client).processID))
          state.patienceMs = Math.min(2 * state.patienceMs, longestPatienceMs);
      if (dead.length > 0) await cut(probe, [...dead, ...idle()]);
    } catch {
      // The server is away: what waits goes on waiting, and is asked about again.
    } finally {
      void probe.end().catch(() => {});
    }
  }

  /** Where one is dead the others may be: those that nobody uses are let go as well. */
  function idle(): Client[] {
    return [...watched.keys()].filter((client) => {
      const inside = insideOf(client);
      return inside.readyForQuery && inside.getTransactionStatus() === "I";
    });
  }

  async function cut(probe: Client, clients: readonly Client[]): Promise<void> {
    const processes = clients.map((client) => insideOf(client).processID);
    for (const client of clients)
      insideOf(client).connection.stream.destroy(new Error("Connection terminated: it is dead."));
    await probe.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where pid = any($1) and usename = current_user`,
      [processes],
    );
  }
}

/** The processes that work for their clients; null: the server's own numbers are not told here. */
async function busyAmong(
  probe: Client,
  suspects: readonly Client[],
): Promise<ReadonlySet<number> | null> {
  const { rows } = await probe.query<{ own: number; busy: number[] }>(
    `select pg_backend_pid() as own, array(
       select pid from pg_stat_activity where pid = any($1)
         and coalesce(state, '') not like 'idle%' and wait_event is distinct from 'ClientWrite') as busy`,
    [suspects.map((client) => insideOf(client).processID)],
  );
  const [{ own, busy }] = rows as [{ own: number; busy: number[] }];
  return own === insideOf(probe).processID ? new Set(busy) : null;
}

function insideOf(client: Client): Inside {
  return client as unknown as Inside;
}
