import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useReadQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react";
import { useEffect } from "react";
import { startQuery, type PageQuery } from "#client/apollo/page-query.ts";
import { useMore } from "#client/apollo/use-more.ts";
import { currentLanguage } from "#client/i18n/language.ts";
import { useLoaderData, useRevalidator } from "#client/router/hooks.ts";
import "./desk-lists.ts";

/** The language that names are wanted in is part of every page's query. */
interface InLanguage extends OperationVariables {
  language: string;
}

/** What the loader of a page gives. */
export interface PageData<Data, Variables extends OperationVariables> extends PageQuery<
  Data,
  Variables
> {
  language: string;
}

/** Starts the one query of a page in the language of the page. */
export async function startPage<Data, Variables extends InLanguage>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, "language">,
): Promise<PageData<Data, Variables>> {
  const language = currentLanguage();
  const started = await startQuery(document, { ...variables, language } as Variables);
  return { ...started, language };
}

/** Reads it. When another language is chosen the page is read anew; what is shown stays until then. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function usePage<Data, Variables extends OperationVariables>(): {
  data: Data;
  /** Fetches the next entries of a list, see `useMore`. */
  more: (variables: Partial<Variables>) => Promise<unknown>;
} {
  const { i18n } = useLingui();
  const { query, language } = useLoaderData<PageData<Data, Variables>>();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (i18n.locale !== language) void revalidate();
  }, [i18n.locale, language, revalidate]);
  const more = useMore(query);
  const { data } = useReadQuery(query);
  return { data, more };
}
