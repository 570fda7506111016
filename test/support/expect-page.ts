import { expect } from "vitest";
import { makeContext } from "#server/core/make-context.ts";
import { findPage } from "#server/core/http/page-heads.ts";
import { pages } from "#server/features.ts";
import type { TestHub } from "#test/support/hub.ts";

/** Fails unless the hub has a page at that address for everybody. */
export async function expectPage(hub: TestHub, url: string): Promise<void> {
  const { origin, pathname } = new URL(url);
  expect(origin).toBe(hub.address);
  const page = findPage(pages, pathname);
  const caller = { address: "", device: "", language: "en", token: null };
  const nobody = makeContext(hub.services, { kind: "nobody" }, caller, "test");
  const head = await page?.load(page.params, nobody);
  expect(head, `a page at ${pathname}`).toMatchObject({ title: expect.any(String) });
  expect(head?.missing).toBeUndefined();
}
