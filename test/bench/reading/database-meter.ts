import { readFileSync } from "node:fs";
import pg from "pg";

const microsecondsATick = 10_000;

/**
 * The CPU that a database's connections have used, where its processes can be looked at: on this
 * machine, on Linux. It is told beside the server's own.
 */
export class DatabaseMeter {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  static async open(url: string): Promise<DatabaseMeter> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return new DatabaseMeter(client);
  }

  /** Microseconds of all connections but this one; null: they cannot be seen from here. */
  async read(): Promise<number | null> {
    const { rows } = await this.#client.query<{ pid: number }>(
      `select pid from pg_stat_activity
       where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    let sum = 0;
    for (const { pid } of rows) {
      const ticks = ticksOf(pid);
      if (ticks === null) return null;
      sum += ticks * microsecondsATick;
    }
    return sum;
  }

  close(): Promise<void> {
    return this.#client.end();
  }
}

/** What a process has used, as the kernel counts it. */
function ticksOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    if (!stat.includes("(postgres)")) return null;
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return null;
  }
}
