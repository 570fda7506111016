import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatNumber,
  formatRange,
  formatRelative,
  formatTime,
  sameZone,
  zoneName,
} from "#client/i18n/format.ts";

const opening = "2018-08-30T01:00:00Z";
const closing = "2018-08-30T10:00:00Z";
const venue = "Asia/Ho_Chi_Minh";

describe("dates and numbers", () => {
  it("follow the language of the page", () => {
    expect(formatDate("en", opening, venue)).toBe("30 August 2018");
    expect(formatDate("vi", opening, venue)).toBe("30 tháng 8, 2018");
    expect(formatNumber("en", 1_234_567.5)).toBe("1,234,567.5");
    expect(formatNumber("vi", 1_234_567.5)).toBe("1.234.567,5");
  });

  it("are told by the clock of the venue, to 24 hours", () => {
    expect(formatTime("en", closing, venue)).toBe("17:00");
    expect(formatTime("en", closing, "Asia/Yangon")).toBe("16:30");
    expect(zoneName("en", "Asia/Yangon", opening)).toBe("GMT+6:30");
    expect(sameZone(venue, "Asia/Bangkok", opening)).toBe(true);
    expect(sameZone(venue, "Asia/Singapore", opening)).toBe(false);
  });

  it("name a day once, and hours only where they matter", () => {
    expect(formatRange("en", opening, closing, venue)).toBe("30 August 2018, 08:00 – 17:00");
    expect(formatRange("en", "2018-08-30T15:00:00Z", "2018-08-30T19:00:00Z", venue)).toBe(
      "30 August 2018, 22:00 – 31 August 2018, 02:00",
    );
    const days = formatRange("en", opening, "2018-09-01T10:00:00Z", venue);
    expect(days).toContain("30 August");
    expect(days).not.toContain(":");
  });

  it("are told from now within a day, and not after that", () => {
    const now = new Date(closing).getTime();
    expect(formatRelative("en", "2018-08-30T09:55:00Z", now)).toBe("5 minutes ago");
    expect(formatRelative("vi", "2018-08-30T12:00:00Z", now)).toBe("sau 2 giờ nữa");
    expect(formatRelative("en", "2018-08-28T10:00:00Z", now)).toBeNull();
  });
});
