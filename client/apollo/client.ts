import { ApolloClient } from "@apollo/client";
import { ApolloLink } from "@apollo/client/link";
import { OperationTypeNode } from "graphql";
import { onLanguageChosen } from "#client/i18n/language.ts";
import { createCache } from "./cache.ts";
import { httpLink } from "./http-link.ts";
import { liveLink } from "./live-link.ts";

/** Client, cache and links of this page. */
export const apollo = new ApolloClient({
  cache: createCache(),
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    liveLink,
    httpLink,
  ),
  dataMasking: true,
});

/** What is on the page is asked for again, in the background; what is shown stays until then. */
export async function refreshPage(): Promise<void> {
  await apollo.refetchQueries({ include: "active" });
}

onLanguageChosen(() => {
  void refreshPage();
  // A socket speaks the language it was opened with.
  void import("./live-socket.ts").then(({ renewLiveSocket }) => renewLiveSocket());
});
