import { streamPath } from "#schema/live.ts";
import { AtSocket } from "#test/rights/room-people.ts";
import { makeKey } from "#test/support/api-key.ts";
import type { GraphQLAnswer, TestClient } from "#test/support/client.ts";
import { firstTold } from "#test/support/every-transport.ts";
import type { TestHub } from "#test/support/hub.ts";
import { change } from "#test/support/workshop.ts";

/** Keys of one person, each with one thing it may do. */
export const programs = [
  "public",
  "publicFollowing",
  "member",
  "memberFollowing",
  "comments",
  "practices",
  "expired",
  "revoked",
] as const;
export type ProgramName = (typeof programs)[number];

/** One that opens nothing. */
export const dead: readonly ProgramName[] = ["expired", "revoked"];

/** Who asks with a key, by each of the ways there are. */
export interface Program {
  token: string;
  id: string;
  ways: Readonly<Record<Way, Pick<TestClient, "query" | "ask">>>;
  http: TestClient;
  socket: AtSocket;
}

export const ways = ["HTTP", "a socket", "a stream"] as const;
export type Way = (typeof ways)[number];

/** A key of that owner, and a program that has it. */
export async function makeProgram(
  hub: TestHub,
  owner: TestClient,
  wish: { scopes: string[] } & Record<string, unknown>,
): Promise<Program> {
  const { token, id } = await makeKey(owner, wish);
  const http = hub.client();
  http.headers["authorization"] = `Bearer ${token}`;
  const socket = new AtSocket(http);
  return {
    token,
    id,
    http,
    socket,
    ways: { HTTP: http, "a socket": socket, "a stream": new AtStream(http) },
  };
}

/** One for each name; those that write do so for `cityId`. `expire` lets what ends in an hour end. */
export async function makePrograms(
  hub: TestHub,
  owner: TestClient,
  { cityId, expiresAt, expire }: { cityId: string; expiresAt: Date; expire: () => void },
): Promise<Record<ProgramName, Program>> {
  const wishes: Record<ProgramName, { scopes: string[] } & Record<string, unknown>> = {
    public: { scopes: ["READ_PUBLIC"] },
    publicFollowing: { scopes: ["READ_PUBLIC", "FOLLOW"] },
    member: { scopes: ["READ_MEMBER"] },
    memberFollowing: { scopes: ["READ_MEMBER", "FOLLOW"] },
    comments: { scopes: ["WRITE_COMMENTS"], cityId },
    practices: { scopes: ["WRITE_PRACTICES"], cityId },
    expired: { scopes: ["READ_MEMBER", "FOLLOW"], expiresAt: expiresAt.toISOString() },
    revoked: { scopes: ["READ_MEMBER", "FOLLOW"] },
  };
  const made = {} as Record<ProgramName, Program>;
  for (const name of programs) made[name] = await makeProgram(hub, owner, wishes[name]);
  await change(owner, "revokeApiKey", { keyId: made.revoked.id }, "");
  expire();
  return made;
}

/** One operation a request, answered with server-sent events. */
class AtStream {
  readonly #client: TestClient;

  constructor(client: TestClient) {
    this.#client = client;
  }

  async query<T>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<GraphQLAnswer<T>> {
    const response = await this.#client.fetch(streamPath, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return response.ok ? firstTold<T>(text) : (JSON.parse(text) as GraphQLAnswer<T>);
  }

  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.query<T>(query, variables);
    if (errors || !data) throw new Error(`The hub answered: ${JSON.stringify(errors)}`);
    return data;
  }
}
