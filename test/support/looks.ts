import type { BrowserContextOptions } from "playwright-core";
import { desk, phone } from "#test/support/browser.ts";

/** The narrowest phone that the hub is made for. */
const narrow: BrowserContextOptions = { ...phone, viewport: { width: 360, height: 780 } };

interface Look {
  look: string;
  language: string;
  options: BrowserContextOptions;
}

/** In what every page has to be readable. */
export const looks: readonly [Look, ...Look[]] = [
  {
    look: "light, 360 px",
    language: "English",
    options: { ...narrow, colorScheme: "light", locale: "en-GB" },
  },
  {
    look: "dark, 1280 px",
    language: "Vietnamese",
    options: { ...desk, colorScheme: "dark", locale: "vi-VN" },
  },
  {
    look: "dark, 360 px",
    language: "Vietnamese",
    options: { ...narrow, colorScheme: "dark", locale: "vi-VN" },
  },
  {
    look: "light, 1280 px",
    language: "English",
    options: { ...desk, colorScheme: "light", locale: "en-GB" },
  },
];
