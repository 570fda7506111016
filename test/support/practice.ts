import { createHash, randomUUID } from "node:crypto";
import { v7 } from "uuid";
import { globalId } from "#server/core/graphql/global-id.ts";
import type { TestClient } from "#test/support/client.ts";
import type { TestHub } from "#test/support/hub.ts";
import { change, cityId, type Outcome } from "#test/support/workshop.ts";

export interface TestPractice {
  /** For the API. */
  id: string;
  /** The uuid. */
  key: string;
  slug: string;
  author: TestClient;
  authorId: string;
  authorName: string;
}

export interface PracticeWish {
  city?: string;
  title?: string;
  problem?: string;
  language?: string;
  email?: string;
  themes?: readonly string[];
}

let made = 0;

/** A draft as an editor of its city begins it over the API. */
export async function makePractice(hub: TestHub, wish: PracticeWish = {}): Promise<TestPractice> {
  made += 1;
  const author = hub.client();
  const city = await cityId(hub, wish.city);
  const email = wish.email ?? `author-${made}@example.org`;
  const { personId: authorId } = await author.signInAs({
    email,
    memberships: [{ role: "city_editor", cityId: city.key }],
  });
  const created = await createPractice(author, {
    cityId: city.id,
    language: wish.language ?? "en",
    title: wish.title ?? `Practice ${made}`,
    problem: wish.problem ?? "Waste was burnt.",
    themeIds: await themeIds(hub, wish.themes ?? []),
  });
  const { id, slug } = created["practice"] as { id: string; slug: string };
  return { id, slug, author, authorId, authorName: email.split("@")[0]!, key: keyOf(id) };
}

export function createPractice(
  client: TestClient,
  input: Record<string, unknown>,
): Promise<Outcome> {
  const whole = { clientKey: randomUUID(), language: "en", title: "A title", ...input };
  return changePractice(client, "createPractice", whole, "id slug state");
}

/** Any mutation that results in the changed practice. */
export function changePractice(
  client: TestClient,
  mutation: string,
  input: Record<string, unknown>,
  selection = "id",
): Promise<Outcome> {
  const success = `... on ChangePracticeSuccess { practice { ${selection} } }
    ... on PracticeConflict { fields content { title problem blocks { title text } } }`;
  return change(client, mutation, input, success);
}

/** The uuid in a global id. */
export function keyOf(id: string): string {
  return Buffer.from(id, "base64url").toString().split(":")[1]!;
}

export async function themeIds(hub: TestHub, slugs: readonly string[]): Promise<string[]> {
  if (slugs.length === 0) return [];
  const rows = await hub.services.database.kysely
    .selectFrom("theme")
    .select("id")
    .where("slug", "in", slugs)
    .execute();
  return rows.map(({ id }) => globalId("Theme", id));
}

/** Puts a practice where it is published, as review does, without going through one. */
export async function publishRows(
  { services }: TestHub,
  practiceKey: string,
  publishedAt: Date = services.clock.now(),
): Promise<string> {
  const db = services.database.kysely;
  const text = await db
    .selectFrom("practice_text")
    .selectAll()
    .where("practice_id", "=", practiceKey)
    .where("original", "=", true)
    .executeTakeFirstOrThrow();
  const id = v7();
  await db
    .insertInto("practice_version")
    .values({
      id,
      practice_id: practiceKey,
      language: text.language,
      original: true,
      number: 1,
      translates: null,
      state: "published",
      title: text.title,
      summary: "In short",
      content: JSON.stringify(text.content),
      html: text.html,
      plain: text.plain,
      markdown: text.markdown,
      hash: createHash("sha256").update(id).digest("hex"),
      published_by: null,
      published_at: publishedAt,
      ended_at: null,
      ended_reason: null,
    })
    .execute();
  await db
    .updateTable("practice")
    .set({ state: "published", current_version_id: id })
    .where("id", "=", practiceKey)
    .execute();
  return id;
}
