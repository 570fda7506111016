import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { startHub, type TestHub, testRedis } from "#test/support/hub.ts";
import { changePractice, makePractice } from "#test/support/practice.ts";
import { testServer } from "#test/support/server-database.ts";
import { Writer } from "#test/support/writer.ts";

const documentTimes = { storeMs: 50, storeAtLatestMs: 200, storeForOthersMs: 400 };

describe.skipIf(testRedis === null || testServer === null)("two nodes", () => {
  let database: TestDatabase;
  let one: TestHub;
  let two: TestHub;

  beforeAll(async () => {
    database = await createTestDatabase();
    one = await startHub({ database, redisUrl: testRedis, documentTimes });
    two = await startHub({ database, redisUrl: testRedis, documentTimes });
  });
  afterAll(async () => {
    await one.stop();
    await two.stop();
    await database.remove();
  });

  test("what is written on both, and in the form meanwhile, is all stored", async () => {
    const practice = await makePractice(one, { problem: "Before" });
    const db = one.services.database.kysely;
    const { id } = await db
      .selectFrom("practice_text")
      .select("id")
      .where("practice_id", "=", practice.key)
      .executeTakeFirstOrThrow();
    const { cookie } = practice.author;
    const here = await new Writer(one.address, `practice:${id}`, cookie).ready();
    const there = await new Writer(two.address, `practice:${id}`, cookie).ready();
    for (let line = 0; line < 10; line += 1) {
      here.write(`here ${line};`);
      there.write(`there ${line};`);
      await changePractice(practice.author, "updatePractice", {
        practiceId: practice.id,
        language: "en",
        changes: { problem: `Problem ${line + 1}` },
        base: { problem: line === 0 ? "Before" : `Problem ${line}` },
      });
    }
    await here.sees("there 9;");
    await there.sees("here 9;");
    await Promise.all([here.saved(), there.saved()]);
    const { plain, content } = await db
      .selectFrom("practice_text")
      .select(["plain", "content"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    for (let line = 0; line < 10; line += 1) {
      expect(plain).toContain(`here ${line};`);
      expect(plain).toContain(`there ${line};`);
    }
    expect(content["problem"]).toBe("Problem 10");
    here.close();
    there.close();
  });
});
