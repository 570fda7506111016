import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { connectionFailure } from "#server/core/database/connection-failure.ts";
import { FolderUnusable, lockFolder } from "#server/core/database/folder-lock.ts";

test("a file in place of the data folder is named with its variable", () => {
  const folder = mkdtempSync(join(tmpdir(), "hub-"));
  const file = join(folder, "file");
  writeFileSync(file, "");
  try {
    expect(() => lockFolder(file)).toThrow(FolderUnusable);
    expect(() => lockFolder(file)).toThrow(/^HUB_DATA must be a folder/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a database server that is away or refuses is one sentence, wherever its code stands", () => {
  const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  const sentence = "The database server in DATABASE_URL cannot be used: nothing listens there.";
  expect(connectionFailure(refused)).toBe(sentence);
  expect(connectionFailure(new AggregateError([refused]))).toBe(sentence);
  expect(connectionFailure(new Error("no connection", { cause: refused }))).toBe(sentence);
  const password = Object.assign(new Error("auth"), { code: "28P01" });
  expect(connectionFailure(password)).toContain("refused the name or the password");
  expect(connectionFailure(new Error("something else"))).toBeNull();
});
