import { useReadQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { useLingui } from "@lingui/react/macro";
import { useLoaderData, useRevalidator } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { startQuery, type PageQuery } from "#client/apollo/page-query.ts";
import { Door } from "#client/features/workshops/join/Door.tsx";
import { cleanJoinCode } from "#client/features/workshops/join/join-code.ts";
import { NoSuchCode } from "#client/features/workshops/join/NoSuchCode.tsx";
import { currentLanguage } from "#client/i18n/language.ts";
import {
  JoinPageDocument,
  type JoinPageQuery,
  type JoinPageQueryVariables,
} from "./JoinPage.generated.ts";

interface Loaded extends PageQuery<JoinPageQuery, JoinPageQueryVariables> {
  language: string;
  code: string;
}

export async function loader({ params }: LoaderFunctionArgs): Promise<Loaded> {
  const language = currentLanguage();
  const code = cleanJoinCode(params["code"] ?? "");
  return { ...(await startQuery(JoinPageDocument, { code, language })), language, code };
}

/** What a QR code or a link opens: which workshop it is, a name, and in. */
export function Page() {
  const { i18n } = useLingui();
  const { query, language, code } = useLoaderData<Loaded>();
  const { data } = useReadQuery(query);
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (i18n.locale !== language) void revalidate();
  }, [i18n.locale, language, revalidate]);
  if (!data.workshopByCode) return <NoSuchCode code={code} />;
  return <Door door={data.workshopByCode} knownAs={nameOf(data.viewer)} />;
}

/** As whom this browser is known already: then there is nothing to type. */
function nameOf(viewer: JoinPageQuery["viewer"]): string | null {
  return viewer?.person || viewer?.guest ? viewer.name : null;
}
