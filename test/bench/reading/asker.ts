import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import type { Measured } from "#test/bench/co-editing/meter.ts";
import type { Question } from "#test/bench/reading/questions.ts";

/** So many requests are on their way at the same time. */
const concurrency = 8;

/** A server in a process of its own, and who asks it. */
export class Asker {
  readonly #child: ChildProcess;
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: concurrency });

  private constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.#url = `${address}/graphql`;
  }

  static async start(program: "hub" | "floor", databaseUrl: string): Promise<Asker> {
    const child = fork(new URL(`./${program}-process.ts`, import.meta.url), {
      stdio: "inherit",
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
    const [measured] = (await once(child, "message")) as [Measured];
    return new Asker(child, measured.address);
  }

  async ask({ document, variable, values }: Question, turn: number): Promise<string> {
    const body = JSON.stringify({
      query: document,
      variables: { [variable]: values[turn % values.length] },
    });
    const asked = request(this.#url, {
      method: "POST",
      agent: this.#agent,
      headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
    });
    asked.end(body);
    const [response] = await once(asked, "response");
    return text(response);
  }

  /** Microseconds of the server's CPU for each of so many requests. */
  async measure(question: Question, requests: number): Promise<number> {
    const before = await this.#cpu();
    let next = 0;
    const askers = Array.from({ length: concurrency }, async () => {
      while (next < requests) await this.ask(question, next++);
    });
    await Promise.all(askers);
    return ((await this.#cpu()) - before) / requests;
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    this.#child.send("stop");
    await once(this.#child, "exit");
  }

  async #cpu(): Promise<number> {
    this.#child.send("cpu");
    const [{ microseconds }] = (await once(this.#child, "message")) as [{ microseconds: number }];
    return microseconds;
  }
}
