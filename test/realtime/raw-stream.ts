import { until } from "#test/realtime/until.ts";

/** One event of a stream, field by field. */
export interface StreamEvent {
  id?: string;
  event?: string;
  data?: string;
  retry?: string;
}

export interface RawStreamOptions {
  after?: string;
  lastEventId?: string;
  token?: string;
  /** Sent as `Authorization: Bearer`. */
  key?: string;
  variables?: Record<string, unknown>;
}

/** Reads server-sent events as the specification says, without a client library. */
export class RawStream {
  readonly events: StreamEvent[] = [];
  comments = 0;
  ended = false;
  #text = "";
  readonly #abort: AbortController;

  private constructor(response: Response, abort: AbortController) {
    this.#abort = abort;
    void this.#read(response.body!.pipeThrough(new TextDecoderStream()));
  }

  static async open(
    url: string,
    query: string,
    { after, lastEventId, token, key, variables = {} }: RawStreamOptions = {},
  ): Promise<RawStream> {
    const address = new URL(url);
    address.searchParams.set("query", query);
    address.searchParams.set("variables", JSON.stringify(variables));
    if (after !== undefined) address.searchParams.set("extensions", JSON.stringify({ after }));
    const headers = new Headers({ accept: "text/event-stream" });
    if (lastEventId !== undefined) headers.set("last-event-id", lastEventId);
    if (token !== undefined) {
      headers.set("cookie", `hub_session=${token}`);
      // As a page of the hub's own says it: else an address is answered as to nobody.
      headers.set("sec-fetch-site", "same-origin");
    }
    if (key !== undefined) headers.set("authorization", `Bearer ${key}`);
    const abort = new AbortController();
    const response = await fetch(address, { headers, signal: abort.signal });
    if (!response.ok) throw new Error(`The stream was refused with ${response.status}.`);
    return new RawStream(response, abort);
  }

  /** What was told, in order. */
  get told(): { id: string | undefined; data: Record<string, never>; errors?: unknown[] }[] {
    return this.events
      .filter(({ event }) => event === "next")
      .map(({ id, data }) => ({ id, ...(JSON.parse(data!) as { data: Record<string, never> }) }));
  }

  heard(what: string, done: () => boolean): Promise<void> {
    return until(done, `${what}; heard ${JSON.stringify(this.events.slice(-3))}`);
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(chunks: ReadableStream<string>): Promise<void> {
    try {
      for await (const chunk of chunks) this.#take(chunk);
    } catch {
      // Cut off, by us or by the other side.
    }
    this.ended = true;
  }

  #take(chunk: string): void {
    this.#text += chunk;
    const parts = this.#text.split("\n\n");
    this.#text = parts.pop()!;
    for (const part of parts) this.#takeEvent(part);
  }

  #takeEvent(part: string): void {
    const event: Record<string, string> = {};
    for (const line of part.split("\n")) {
      const [name = "", ...rest] = line.split(":");
      if (name === "") this.comments += 1;
      else event[name] = rest.join(":").replace(/^ /, "");
    }
    if (Object.keys(event).length > 0) this.events.push(event);
  }
}
