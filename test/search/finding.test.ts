import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { indexStale } from "#server/features/search/index-stale.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { type Found, search } from "#test/search/search.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
  await indexStale(hub.services.database);
});
afterAll(() => hub?.stop());

const first = async (text: string): Promise<Found | undefined> =>
  (await search(hub.client(), text)).hits[0];

describe("a city", () => {
  const finds: [string, string][] = [
    ["ha long", "/cities/vn-ha-long"],
    ["Hạ Long", "/cities/vn-ha-long"],
    ["HA LONG", "/cities/vn-ha-long"],
    ["hạ lo", "/cities/vn-ha-long"],
    ["halong", "/cities/vn-ha-long"],
    ["hal ong", "/cities/vn-ha-long"],
    ["Đà Nẵng", "/cities/vn-da-nang"],
    ["da nang", "/cities/vn-da-nang"],
    ["danang", "/cities/vn-da-nang"],
    ["\u00d0à Lạt", "/cities/vn-da-lat"],
    ["Ha\u0323 Long", "/cities/vn-ha-long"],
    ["หัวหิน", "/cities/th-hua-hin"],
    ["ขอนแก่น", "/cities/th-khon-kaen"],
    ["แก่น", "/cities/th-khon-kaen"],
    ["ភ្នំពេញ", "/cities/kh-phnom-penh"],
    ["ວຽງຈັນ", "/cities/la-vientiane"],
    ["ရန်ကုန်", "/cities/mm-yangon"],
    ["Rangoon", "/cities/mm-yangon"],
    ["Puerto Princessa", "/cities/ph-puerto-princesa"],
    ["surabya", "/cities/id-surabaya"],
    ["chaing mai", "/cities/th-chiang-mai"],
  ];
  test.each(finds)("%s finds %s first", async (typed, path) => {
    const hit = await first(typed);
    expect(hit?.url.endsWith(path), `${hit?.url}`).toBe(true);
  });
});
