import { readdirSync } from "node:fs";
import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

const never = ["**/*.generated.ts", "**/*.d.ts"];

/** Folders and files of whatever a room does without. */
const deskOnly = [
  "accounts/keys",
  "accounts/personal-data",
  "adoptions",
  "awards",
  "challenges",
  "discussion",
  "network",
  "notifications",
  "practices",
  "reviews",
  "secretariat",
  "workshops/form",
  "workshops/list",
]
  .map((part) => `<rootDir>/client/features/${part}`)
  .concat(
    "<rootDir>/client/developers",
    readdirSync("client/pages")
      .filter((file) => !/^(Join|NotFound|RouteError|WorkshopPage)/.test(file))
      .map((file) => `<rootDir>/client/pages/${file}`),
  );

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "vi"],
  // A text that nobody translated yet is shown in English rather than as an id.
  fallbackLocales: { default: "en" },
  orderBy: "message",
  // Without line numbers a catalogue changes only when a text does.
  format: formatter({ lineNumbers: false }),
  // What is said in a room, while joining it and around every page comes first and alone: phones on a
  // weak network wait for it. What only the other pages say comes with those.
  catalogs: [
    {
      path: "<rootDir>/client/i18n/locales/{locale}",
      include: ["<rootDir>/client"],
      exclude: [...never, ...deskOnly],
    },
    {
      path: "<rootDir>/client/i18n/locales/desk/{locale}",
      include: deskOnly,
      exclude: never,
    },
  ],
});
