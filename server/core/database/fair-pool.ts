import type { Pool, PoolClient } from "pg";
import { FairLine } from "#server/core/fair-line.ts";
import { ownerOfNow } from "#server/core/graphql/deadline.ts";

/**
 * Gives the connections of a pool to those who wait for one in turns, where the pool itself gives them
 * to who came first. Gives the line, to count who stands in it.
 */
export function shareFairly(pool: Pool, places: number): FairLine {
  const line = new FairLine(places);
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>;
  const inTurn = async (): Promise<PoolClient> => {
    await line.enter(ownerOfNow());
    try {
      const client = await connect();
      leavingOnRelease(client, line);
      return client;
    } catch (error) {
      line.leave();
      throw error;
    }
  };
  pool.connect = inTurn as typeof pool.connect;
  return line;
}

/** The pool makes the method anew each time it gives a connection. */
function leavingOnRelease(client: PoolClient, line: FairLine): void {
  const release = client.release.bind(client);
  client.release = (...given) => {
    release(...given);
    line.leave();
  };
}
