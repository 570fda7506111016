import { parse } from "node:path";
import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

// It would advise the native transform at each build; see the plugins below.
process.env["LINGUI_SUPPRESS_BABEL_WARNING"] ??= "1";

/** Where the hub's server listens while the client is served by Vite. */
const hub = `http://localhost:${process.env["PORT"] ?? "4000"}`;

/** The page that shows every component is for developing and for demo hubs. */
const showsComponents = (mode: string) =>
  mode === "development" || !["0", "false", "no", "off"].includes(process.env["HUB_DEMO"] ?? "");

/** Parts of a workshop that are loaded when they are shown, or that lists on other pages show too. */
const besideRoom =
  /workshops\/(form|overview|list|outcomes)\/|Dialog|PersonTools|Seat(Chooser|Field)|EditComment|join\/(Door|Join|NoSuch)|minutes\/(?!(Minutes|MinutesReader|EditorBoundary)\.)|(pick-text|client-key|mutation-answer|useJoin|cursors|join-code)\.ts/;

/**
 * Few files: on a slow network each costs a round trip. What every page needs is one, the widgets
 * that several pages share are another; features stay with the pages that show them. The room, with
 * what it shares with its dialogs and the door, is one more, and so are its small dialogs, and what
 * pages that list things have in common.
 */
const chunks = [
  {
    name: "base",
    tags: ["$initial" as const],
    test: (id: string) => !id.endsWith("/client/main.tsx"),
    priority: 2,
  },
  {
    name: "shared",
    test: /client.(ui|app|apollo|i18n|router)|@tabler|@apollo|workshops.pick-text/,
    minShareCount: 2,
    priority: 1,
  },
  {
    name: "room",
    test: (id: string) => id.includes("/features/workshops/") && !besideRoom.test(id),
    priority: 0.5,
  },
  {
    name: "dialogs",
    test: /workshops.(room|comments).(Hide|Withdraw|Close|Leave)Dialog|secretariat.(OwnHeld|ReportDialog|Moderation(Dialog|Figures|Queue|Line|.generated))/,
    priority: 0.6,
  },
  {
    name: "lists",
    test: new RegExp(
      [
        "features.practices.list",
        "pages.(desk-lists|page-data|use-whole-list|PeopleSection|WorkshopsSection|SignInFirst|SignInPage.module)",
        "features.(network.(membership-roles|organisation-kinds|other-names|ClaimStatus|OrganisationLine)|awards.recognition-roles)",
        "features.challenges.(ChallengeStateTag|ChallengeLine|Challenges.module|useChallengeWords|practice-search)",
        "features.adoptions.(AdoptionStateTag|AdoptionLine|AdoptionSentence|Adoptions.module|useAdoptionStates)",
        "features.practices.*(format-cost|typed-cost|field-names|useEvidenceWords)",
        "features.(secretariat.Invitation.generated|accounts.keys)",
      ].join("|"),
    ),
    minShareCount: 2,
    priority: 0.4,
  },
];

const short = (name: string) => (name.startsWith("shared") ? "shared" : parse(name).name);

export default defineConfig(({ mode }) => ({
  root: "client",
  publicDir: "public",
  // Macros are compiled by Babel: Lingui's native transform is not installed where Node is 20.
  plugins: [
    react(),
    lingui({ failOnCompileError: true }),
    babel({ presets: [linguiTransformerBabelPreset()] }),
  ],
  define: { __SHOW_COMPONENTS__: JSON.stringify(showsComponents(mode)) },
  // RxJS without the helpers of 2009's JavaScript.
  resolve: { conditions: ["es2015", ...defaultClientConditions] },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    reportCompressedSize: false,
    // What every page needs is one file by intent; test/client-size.test.ts watches what it weighs.
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunks },
        // The bundler would name what is shared after everybody who shares it.
        // Every page carries the names of all chunks: 42 bits tell builds of one chunk apart.
        chunkFileNames: ({ name }) => `assets/${short(name)}-[hash:7].js`,
        assetFileNames: ({ names: [name = "file"] }) => `assets/${short(name)}-[hash:7][extname]`,
      },
    },
    // Fonts stay files: only the scripts a page shows are loaded.
    assetsInlineLimit: (file) => (file.endsWith(".woff2") ? false : undefined),
  },
  server: {
    port: Number(process.env["CLIENT_PORT"] ?? 5173),
    strictPort: true,
    proxy: {
      "/graphql": { target: hub, ws: true },
      "/schema.graphql": hub,
      "/changelog.atom": hub,
      "/data": hub,
      "/developers/graphiql": hub,
      "/collab": { target: hub, ws: true },
      "/health": hub,
      "/dev/mail": hub,
      "/calendar": hub,
    },
  },
}));
