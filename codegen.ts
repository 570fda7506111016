import type { CodegenConfig } from "@graphql-codegen/cli";

/** Instants and dates travel as ISO strings. */
const scalars = { ID: "string", DateTime: "string", Date: "string" };

/**
 * `X.graphql` beside `X.tsx` becomes `X.generated.ts`: the document with its types. Fragments are
 * masked: a component sees what its own fragment asks for and nothing else. Nothing is committed.
 */
const config: CodegenConfig = {
  schema: "schema/schema.graphql",
  documents: ["client/**/*.graphql"],
  ignoreNoDocuments: true,
  importExtension: ".ts",
  generates: {
    "schema/generated/possible-types.ts": { plugins: ["./codegen.possible-types.ts"] },
    "schema/generated/graphql.ts": {
      plugins: ["typescript"],
      config: { scalars, enumsAsTypes: true, onlyOperationTypes: true },
    },
    "client/": {
      preset: "near-operation-file",
      presetConfig: { extension: ".generated.ts", baseTypesPath: "../schema/generated/graphql.ts" },
      plugins: ["typescript-operations", "typed-document-node"],
      config: {
        scalars,
        useTypeImports: true,
        // A fragment's document stands once, in its own file, and is imported from there.
        documentMode: "documentNodeImportFragments",
        dedupeFragments: true,
        inlineFragmentTypes: "mask",
        customDirectives: { apolloUnmask: true },
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
      },
    },
  },
};

export default config;
