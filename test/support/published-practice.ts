import { createHash } from "node:crypto";
import { v7 } from "uuid";
import { globalId } from "#server/core/graphql/global-id.ts";
import { emptyContent } from "#server/features/practices/practice-content.ts";
import type { TestHub } from "#test/support/hub.ts";
import { cityId } from "#test/support/workshop.ts";

export interface StoredPractice {
  id: string;
  key: string;
  slug: string;
  versionKey: string;
}

export interface PracticeWish {
  city?: string;
  title?: string;
  themes?: readonly string[];
  /** Its text, and when it was published: nothing, and now. */
  plain?: string;
  publishedAt?: Date;
  /** False: still a draft that nobody but its authors reads. */
  published?: boolean;
  authorKey?: string;
}

let made = 0;

/** A practice as publishing leaves it, without the review before it. */
export async function storePractice(
  hub: TestHub,
  wish: PracticeWish = {},
): Promise<StoredPractice> {
  made += 1;
  const db = hub.services.database.kysely;
  const now = hub.services.clock.now();
  const key = v7();
  const versionKey = v7();
  const slug = `test-practice-${made}`;
  const title = wish.title ?? `Practice ${made}`;
  const content = JSON.stringify({ ...emptyContent, title });
  const { key: city_id } = await cityId(hub, wish.city ?? "id-surabaya");
  const practice = { id: key, slug, city_id, language: "en", state: "draft", state_since: now };
  await db
    .insertInto("practice")
    .values({ ...practice, created_at: now })
    .execute();
  const text = { id: v7(), practice_id: key, language: "en", original: true, content };
  await db
    .insertInto("practice_text")
    .values({ ...text, saved_at: now })
    .execute();
  for (const theme of wish.themes ?? [])
    await db
      .insertInto("practice_theme")
      .expression((eb) =>
        eb
          .selectFrom("theme")
          .select([eb.val(key).as("practice_id"), "id"])
          .where("slug", "=", theme),
      )
      .execute();
  if (wish.authorKey !== undefined)
    await db
      .insertInto("practice_author")
      .values({
        id: v7(),
        practice_id: key,
        person_id: wish.authorKey,
        capacity: "author",
        access: "write",
        since: now,
      })
      .execute();
  if (wish.published ?? true) {
    const hash = createHash("sha256").update(key).digest("hex");
    const version = { id: versionKey, practice_id: key, language: "en", original: true, number: 1 };
    await db
      .insertInto("practice_version")
      .values({
        ...version,
        state: "published",
        title,
        content,
        html: "",
        plain: wish.plain ?? "",
        markdown: "",
        hash,
        published_at: wish.publishedAt ?? now,
      })
      .execute();
    const current = { state: "published", current_version_id: versionKey };
    await db.updateTable("practice").set(current).where("id", "=", key).execute();
  }
  return { id: globalId("Practice", key), key, slug, versionKey };
}

/** Version 2, as publishing leaves it: the first one does not count any more. */
export async function storeNextVersion(
  { services }: TestHub,
  { key, versionKey }: StoredPractice,
): Promise<void> {
  const db = services.database.kysely;
  const ended_at = services.clock.now();
  const first = await db
    .updateTable("practice_version")
    .set({ state: "superseded", ended_at })
    .where("id", "=", versionKey)
    .returning(["language", "original", "title", "html", "plain", "markdown", "hash"])
    .executeTakeFirstOrThrow();
  const content = JSON.stringify({ ...emptyContent, title: first.title });
  const next = { id: v7(), practice_id: key, number: 2, state: "published", content };
  await db
    .insertInto("practice_version")
    .values({ ...first, ...next, published_at: ended_at })
    .execute();
  await db
    .updateTable("practice")
    .set({ current_version_id: next.id })
    .where("id", "=", key)
    .execute();
}
