import { expect, test } from "vitest";
import { zoneOfPlace } from "#client/features/workshops/form/zone-of-place.ts";

test("a city's clock follows from its country, in Indonesia from its longitude", () => {
  expect(zoneOfPlace("VN", 107.1)).toBe("Asia/Ho_Chi_Minh");
  expect(zoneOfPlace("MM", 96.2)).toBe("Asia/Yangon");
  expect(zoneOfPlace("ID", 112.75)).toBe("Asia/Jakarta");
  expect(zoneOfPlace("ID", 116.83)).toBe("Asia/Makassar");
  expect(zoneOfPlace("ID", 140.7)).toBe("Asia/Jayapura");
  expect(zoneOfPlace("JP", 139.7)).toBeNull();
});

test("every zone that is given is one that the browser knows", () => {
  for (const code of ["BN", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL"])
    expect(
      () => new Intl.DateTimeFormat("en", { timeZone: zoneOfPlace(code, 100)! }),
    ).not.toThrow();
});
