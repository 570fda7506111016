import { SetContextLink } from "@apollo/client/link/context";
import { BaseHttpLink } from "@apollo/client/link/http";
import { ApolloLink } from "@apollo/client/link";
import { currentLanguage } from "#client/i18n/language.ts";
import { retryLink } from "./retry-link.ts";

/** The hub words names and titles in the language of the page. */
const languageLink = new SetContextLink(() => ({
  headers: { "accept-language": currentLanguage() },
}));

export const httpLink = ApolloLink.from([
  retryLink,
  languageLink,
  new BaseHttpLink({ uri: "/graphql", credentials: "same-origin" }),
]);
