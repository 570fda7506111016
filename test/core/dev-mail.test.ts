import { afterAll, beforeAll, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { change } from "#test/support/workshop.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

test("letters are shown to the own machine, and to nobody whom a proxy brings", async () => {
  await change(hub.client(), "requestSignInCode", { email: "reader@example.org" }, "");
  const letters = (headers: Record<string, string> = {}) =>
    hub.client().fetch("/dev/mail", { headers });
  const shown = await letters();
  expect(shown.status).toBe(200);
  expect(shown.headers.get("cache-control")).toBe("no-store");
  expect(await shown.text()).toContain("reader@example.org");

  const hidden = await letters({ "x-forwarded-for": "192.0.2.7" });
  expect(hidden.status).toBe(404);
  expect(await hidden.text()).not.toContain("reader@example.org");
});
