import type { GraphQLCodegenDataMasking } from "@apollo/client/masking";

/** The types of masked fragments are the ones that codegen writes. */
declare module "@apollo/client" {
  interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
