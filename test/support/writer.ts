import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import WebSocket from "ws";
import * as Y from "yjs";
import type { DocumentMessage, Stored } from "#schema/collab.ts";
import { richTextField } from "#schema/rich-text.ts";
import { readFrame } from "#server/realtime/collab/frame.ts";
import { until } from "#test/support/until.ts";

/** Somebody with a document open, without an editor around it. */
export class Writer {
  readonly document: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly told: DocumentMessage[] = [];
  /** Why the document could not be opened. */
  denied: string | null = null;
  /** The close codes of sockets that ended. */
  readonly closed: number[] = [];
  /** Updates sent on the present socket. */
  sent = 0;
  readonly #socket: HocuspocusProviderWebsocket;

  constructor(
    address: string,
    documentName: string,
    cookie: string,
    document = new Y.Doc(),
    headers: Record<string, string> = cookie ? { cookie } : {},
  ) {
    this.document = document;
    // oxlint-disable-next-line typescript/no-this-alias -- the socket's class counts for the writer
    const writer = this;
    class CountingSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers });
        writer.sent = 0;
        // One that is closed before it opened says so as an error.
        this.on("error", () => {});
      }
      override send(data: Uint8Array): void {
        if (["update", "answer"].includes(readFrame(data)?.kind ?? "")) writer.sent += 1;
        super.send(data);
      }
    }
    this.#socket = new HocuspocusProviderWebsocket({
      url: `${address.replace("http", "ws")}/collab`,
      WebSocketPolyfill: CountingSocket,
      delay: 50,
      minDelay: 50,
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name: documentName,
      document,
      token: "",
      onStateless: ({ payload }) => this.#hear(JSON.parse(payload) as DocumentMessage),
      onAuthenticationFailed: ({ reason }) => {
        this.denied = reason;
      },
      onClose: ({ event }) => this.closed.push(event.code),
    });
    this.provider.attach();
  }

  get stored(): Stored | undefined {
    return this.told.findLast((message) => message.type === "stored");
  }

  get access(): "read" | "write" | "none" | undefined {
    const said = this.told.findLast(({ type }) => type === "rights" || type === "ended");
    return said?.type === "rights" ? said.access : said && "none";
  }

  get text(): string {
    return this.document.getXmlFragment(richTextField).toJSON();
  }

  #hear(message: DocumentMessage): void {
    const before = this.access;
    this.told.push(message);
    // What was refused so far is neither counted nor sent again on this connection.
    if (before === "read" && this.access === "write") this.#socket.webSocket?.close();
  }

  /** Adds a paragraph at the end. */
  write(text: string): void {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(text)]);
    this.document.getXmlFragment(richTextField).push([paragraph]);
  }

  /** Whether everything written here is stored, as a client decides it. */
  get isSaved(): boolean {
    if (!this.stored || this.stored.received < this.sent) return false;
    const vector = Y.decodeStateVector(Buffer.from(this.stored.vector, "base64"));
    const own = Y.decodeStateVector(Y.encodeStateVector(this.document));
    return [...own].every(([client, clock]) => (vector.get(client) ?? 0) >= clock);
  }

  async ready(): Promise<this> {
    await until("the document", () => this.provider.synced || this.denied !== null);
    return this;
  }

  async saved(): Promise<void> {
    await until("what was written to be stored", () => this.isSaved);
  }

  async sees(text: string): Promise<void> {
    await until(`"${text}" to arrive`, () => this.text.includes(text));
  }

  close(): void {
    this.provider.destroy();
    this.#socket.destroy();
  }
}
