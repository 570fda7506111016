import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "#server/tasks/places.ts";

/** Below these there is a published advisory, or a fault that this hub's promises rest on. */
const floors: readonly { what: string; is: (name: string) => boolean; atLeast: string }[] = [
  floor("@apollo/server", "5.5.0"),
  floor("ws", "8.21.1"),
  // Bounds what merging of fields costs.
  floor("graphql", "16.15.0"),
  floor("linkifyjs", "4.3.2"),
  { what: "@mikro-orm/*", is: (name) => name.startsWith("@mikro-orm/"), atLeast: "7.0.6" },
  {
    what: "@tiptap/*",
    // Counts its versions by itself.
    is: (name) => name.startsWith("@tiptap/") && name !== "@tiptap/y-tiptap",
    atLeast: "3.31.2",
  },
];

function floor(name: string, atLeast: string) {
  return { what: name, is: (other: string) => other === name, atLeast };
}

interface Locked {
  name: string;
  place: string;
  version: string;
}

const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, { version?: string; name?: string }>;
};

/** Every copy there is, those inside other packages too. */
const locked: Locked[] = Object.entries(lock.packages)
  .filter(([place]) => place.includes("node_modules/"))
  .map(([place, { name, version = "0" }]) => {
    const folder = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    // Under another name it is still that package.
    return { name: name ?? folder, place, version };
  });

for (const { what, is, atLeast } of floors) {
  test(`every copy of ${what} is ${atLeast} or newer`, () => {
    const copies = locked.filter(({ name }) => is(name));
    expect(copies.length).toBeGreaterThan(0);
    expect(copies.filter(({ version }) => isBelow(version, atLeast))).toEqual([]);
  });
}

test("versions are compared by their numbers, and a preview stands below its release", () => {
  expect(isBelow("8.9.0", "8.21.1")).toBe(true);
  expect(isBelow("8.21.1", "8.21.1")).toBe(false);
  expect(isBelow("10.0.0", "9.9.9")).toBe(false);
  expect(isBelow("8.21.1-beta.1", "8.21.1")).toBe(true);
});

function isBelow(version: string, atLeast: string): boolean {
  const [release = "", preview] = version.split("-", 2);
  const numbers = release.split(".").map(Number);
  const wanted = atLeast.split(".").map(Number);
  const at = wanted.findIndex((number, index) => number !== (numbers[index] ?? 0));
  return at < 0 ? preview !== undefined : (numbers[at] ?? 0) < wanted[at]!;
}
