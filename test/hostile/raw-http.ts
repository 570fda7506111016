import { once } from "node:events";
import { connect, type Socket } from "node:net";

export interface RawAnswer {
  /** 0: the connection was closed without an answer. */
  status: number;
  headers: string;
  body: string;
}

export interface Wire {
  socket: Socket;
  /** What was answered by the time the connection ended, at either side. */
  answer: Promise<RawAnswer>;
}

/** A connection without an HTTP library: to send what no library sends. */
export async function openWire(address: string): Promise<Wire> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  // A hub that hangs up in the middle of what is sent to it has answered in its way.
  socket.on("error", () => {});
  const answer = new Promise<RawAnswer>((resolve) => {
    socket.once("close", () => resolve(read(Buffer.concat(chunks))));
  });
  return { socket, answer };
}

/** Sends `text` as it is; resolves when the hub has answered and hung up. */
export async function sendRaw(address: string, ...parts: (string | Buffer)[]): Promise<RawAnswer> {
  const { socket, answer } = await openWire(address);
  for (const part of parts) socket.write(part);
  return answer;
}

/** The head of a request to /graphql, which asks to hang up afterwards. */
export function head(lines: readonly string[], method = "POST", path = "/graphql"): string {
  return [`${method} ${path} HTTP/1.1`, "Host: hub", "Connection: close", ...lines, "", ""].join(
    "\r\n",
  );
}

/** A whole request with a body of JSON, or of what somebody calls JSON. */
export function post(address: string, body: string | Buffer, more: readonly string[] = []) {
  const bytes = Buffer.from(body);
  const lines = ["Content-Type: application/json", `Content-Length: ${bytes.length}`, ...more];
  return sendRaw(address, Buffer.concat([Buffer.from(head(lines)), bytes]));
}

function read(bytes: Buffer): RawAnswer {
  const text = bytes.toString();
  const end = text.indexOf("\r\n\r\n");
  const headers = end < 0 ? text : text.slice(0, end);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(headers)?.[1] ?? 0);
  return { status, headers, body: end < 0 ? "" : text.slice(end + 4) };
}
