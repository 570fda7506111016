import { execFile, spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examples } from "#client/developers/examples.ts";
import { firstAnswer } from "#client/developers/first-answer.ts";
import { followingOf, snippetsOf, type Snippets, streamOf } from "#client/developers/snippets.ts";
import { dist } from "#server/tasks/places.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { makeWorkshop } from "#test/support/workshop.ts";

const run = promisify(execFile);
const there = (program: string) => spawnSync(program, ["--version"]).status === 0;

let hub: TestHub;
/** Beside the packages: what a program imports is found from there. */
let folder: string;
beforeAll(async () => {
  hub = await startHub({ demo: true });
  folder = await mkdtemp(join(dist, "snippets-"));
});
afterAll(async () => {
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

/** How a reader runs one. */
const programs: Record<keyof Snippets, { program: string; ending: string; command: string }> = {
  curl: { program: "curl", ending: "sh", command: "sh" },
  typescript: { program: "node", ending: "ts", command: process.execPath },
  python: { program: "python3", ending: "py", command: "python3" },
};

const asked = examples.filter(({ live }) => !live);

describe.each(Object.entries(programs))("as %s", (form, { program, ending, command }) => {
  test.skipIf(!there(program)).each(asked.map((example) => [example.name, example] as const))(
    "%s says what the hub answers",
    async (name, example) => {
      const snippet = snippetsOf({ origin: hub.address, ...example })[form as keyof Snippets];
      const file = join(folder, `${name}.${ending}`);
      await writeFile(file, snippet);
      const { stdout } = await run(command, [file], { maxBuffer: 10_000_000 });
      const printed = JSON.parse(stdout) as { data?: unknown };
      const variables = JSON.parse(example.variables) as Record<string, unknown>;
      const expected = await hub.client().ask(example.document, variables);
      expect(form === "curl" ? printed.data : printed).toEqual(expected);
    },
  );
});

test.skipIf(!there("curl"))("the first answer comes by what is pasted", async () => {
  const { stdout } = await run("sh", ["-c", firstAnswer(hub.address)]);
  const { data } = JSON.parse(stdout) as { data: { practices: { nodes: { url: string }[] } } };
  expect(data.practices.nodes).toHaveLength(3);
  expect(data.practices.nodes[0]!.url).toMatch(new RegExp(`^${hub.address}/practices/`));
});

const streams = { typescript: followingOf, curl: streamOf };

test.each(["typescript", "curl"] as const)(
  "who follows as %s is told what happened after its cursor",
  async (form) => {
    const example = examples.find(({ live }) => live)!;
    const { command, ending } = programs[form];
    const file = join(folder, `follow.${ending}`);
    const { networkEventCursor: after } = await hub
      .client()
      .ask<{ networkEventCursor: string }>("{ networkEventCursor }");
    const variables = JSON.stringify({ ...JSON.parse(example.variables), after });
    await writeFile(file, streams[form]({ origin: hub.address, ...example, variables }));
    const following = spawn(command, [file], {
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    });
    try {
      await makeWorkshop(hub);
      for await (const line of createInterface({ input: following.stdout })) {
        if (!line.includes("NetworkWorkshopChanged")) continue;
        expect(line).toMatch(/"cursor":"[^"]+"/);
        expect(line).toContain(`"url":"${hub.address}/w/`);
        return;
      }
      expect.unreachable("It ended before anything was told.");
    } finally {
      // With what it started: a shell leaves its curl behind.
      process.kill(-following.pid!);
    }
  },
);
