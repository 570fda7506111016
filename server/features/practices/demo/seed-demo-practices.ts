import { sql } from "kysely";
import type { Services } from "#server/core/context.ts";
import { isUniqueViolation } from "#server/core/database/unique-violation.ts";
import { contextOfHub } from "#server/core/make-context.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { selectPractices } from "../practice.row.ts";
import { happened, practiceTopic } from "../practices.events.ts";
import { publishVersion } from "../versions/publish-version.ts";
import { demoPractices, draftDemo, inReviewDemo, publishedDemo } from "./demo-practices.ts";
import { demoPerson, demoPracticeId, writeDemoPractice } from "./write-demo-practice.ts";
import { writeDemoRound } from "./write-demo-review.ts";

const day = 24 * 60 * 60 * 1000;

/**
 * Puts a draft, a practice in review and a published one into a hub that wants a demo; its people
 * are there already. What is there stays as it stands, so a restart changes nothing.
 */
export async function seedDemoPractices(services: Services): Promise<void> {
  if (!services.config.demo || (await isSeeded(services))) return;
  try {
    await commit(contextOfHub(services, "seed-demo-practices"), (tx) =>
      write(tx, services.clock.now()),
    );
  } catch (failure) {
    // Another node that starts at this moment was quicker.
    if (!isUniqueViolation(failure)) throw failure;
  }
}

async function write(tx: Tx, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * day);
  await writeDemoPractice(tx, draftDemo, ago(3));
  await writeDemoPractice(tx, inReviewDemo, ago(12));
  await writeDemoRound(tx, inReviewDemo, {
    number: 1,
    changeNote: "",
    at: ago(5),
    published: false,
    reviewers: [
      { by: "surabaya", city: "id-surabaya", approves: true },
      { by: "luang-prabang", city: "la-luang-prabang", approves: false },
    ],
  });
  await tx.db
    .updateTable("practice")
    .set({ state: "in_review", state_since: ago(5) })
    .where("id", "=", demoPracticeId(inReviewDemo.slug))
    .execute();
  await writeDemoPractice(tx, publishedDemo, ago(600));
  await publish(tx, 1, ago(550), "");
  await addLesson(tx);
  await publish(tx, 2, ago(60), "What happened when cadres moved on (demo)");
  for (const { slug } of demoPractices)
    await tx.append(practiceTopic(demoPracticeId(slug)), happened.practiceChanged());
}

async function publish(tx: Tx, number: number, at: Date, changeNote: string): Promise<void> {
  await writeDemoRound(tx, publishedDemo, {
    number,
    changeNote,
    at,
    published: true,
    reviewers: [
      { by: "da-nang", city: "vn-da-nang", approves: true },
      { by: "phitsanulok", city: "th-phitsanulok", approves: true },
    ],
  });
  const practice = await selectPractices(tx.db)
    .where("practice.id", "=", demoPracticeId(publishedDemo.slug))
    .executeTakeFirstOrThrow();
  const publishedBy = demoPerson("phitsanulok");
  await publishVersion(tx, { practice, language: "en", changeNote, publishedBy, at });
}

/** What is new in the second version. */
async function addLesson({ db }: Tx): Promise<void> {
  const lesson = "When a cadre moves on, a neighbour takes over within two weeks (invented).";
  await db
    .updateTable("practice_text")
    .set({
      content: sql<string>`jsonb_set(content, '{lessons}',
        to_jsonb((content ->> 'lessons') || ' ' || ${lesson}::text))`,
    })
    .where("practice_id", "=", demoPracticeId(publishedDemo.slug))
    .execute();
}

async function isSeeded({ database }: Services): Promise<boolean> {
  const found = await database.kysely
    .selectFrom("practice")
    .select("id")
    .where("id", "=", demoPracticeId(draftDemo.slug))
    .executeTakeFirst();
  return found !== undefined;
}
