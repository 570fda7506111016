import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const audits = serverAudits({ url: () => `${hub.address}/graphql` });

describe("GraphQL over HTTP, audited by graphql-http", () => {
  test("by all of its audits", () => expect(audits).toHaveLength(61));

  test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))(
    "%s",
    async (_name, audit) => {
      const result = await audit.fn();
      expect(result.status === "ok" ? "ok" : result.reason).toBe("ok");
    },
  );
});
