import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import type { ClientsWanted, FromClients } from "./client-process.ts";
import type { Report, ToServer } from "./server-process.ts";

/** A server in its own process and its clients in another. */
export class Contestant {
  readonly name: string;
  readonly #server: ChildProcess;
  #clients: ChildProcess | null = null;
  #received = 0;
  #sample = "";
  #count = 0;

  private constructor(name: string, server: ChildProcess) {
    this.name = name;
    this.#server = server;
  }

  static async start(name: string, serverFile: string): Promise<[Contestant, number]> {
    const server = fork(serverFile, { execArgv: ["--expose-gc"] });
    const port = await answer<number>(server);
    return [new Contestant(name, server), port];
  }

  /** Connects so many clients; resolves when all of them are subscribed. */
  async connect(clientFile: string, wanted: ClientsWanted): Promise<void> {
    const clients = fork(clientFile, [JSON.stringify(wanted)]);
    this.#clients = clients;
    this.#count = wanted.count;
    clients.on("message", (message: FromClients) => {
      if ("sample" in message) this.#sample = message.sample;
      else this.#received = message.received;
    });
    while (this.#received !== -1) await answer<FromClients>(clients);
    this.#received = 0;
    for (let tries = 0; (await this.report()).subscriptions < wanted.count; tries += 1) {
      if (tries > 200) throw new Error(`${this.name}: not all are subscribed. ${this.#sample}`);
      await wait(50);
    }
  }

  /** Text of the first message that came. */
  get sample(): string {
    return this.#sample;
  }

  async prepare(events: number): Promise<void> {
    this.#say({ say: "prepare", events });
    await answer(this.#server);
  }

  useFrame(text: string): void {
    this.#say({ say: "frame", text });
  }

  /** Tells so many events, each when the one before has arrived everywhere: µs of CPU a message. */
  async tell(events: number): Promise<number> {
    this.#say({ say: "mark" });
    for (let i = 0; i < events; i += 1) {
      const expected = this.#received + this.#count;
      this.#clients!.send(expected);
      this.#say({ say: "tell" });
      while (this.#received < expected) await answer<FromClients>(this.#clients!);
    }
    const { cpuMicros } = await this.report();
    return cpuMicros / (events * this.#count);
  }

  async report(): Promise<Report> {
    this.#say({ say: "report" });
    return answer<Report>(this.#server);
  }

  stop(): void {
    this.#clients?.kill();
    this.#server.kill();
  }

  #say(message: ToServer): void {
    this.#server.send(message);
  }
}

function answer<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error("A process of the bench ended."));
    child.once("exit", gone);
    child.once("message", (message) => {
      child.off("exit", gone);
      resolve(message as T);
    });
  });
}
