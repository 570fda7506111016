import { Trans, useLingui } from "@lingui/react/macro";
import type { ComponentType } from "react";
import { apollo } from "#client/apollo/client.ts";
import { useLoaderData } from "#client/router/hooks.ts";
import type { LoaderFunction, LoaderFunctionArgs } from "#client/router/route.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { loader as loadAudit, Page as AuditPart } from "./secretariat/AuditPart.tsx";
import { Page as HealthPart } from "./secretariat/HealthPart.tsx";
import {
  loader as loadInvitations,
  Page as InvitationsPart,
} from "./secretariat/InvitationsPart.tsx";
import { loader as loadKeys, Page as KeysPart } from "./secretariat/KeysPart.tsx";
import { Page as ModerationPart } from "./secretariat/ModerationPart.tsx";
import {
  loader as loadOrganisations,
  Page as OrganisationsPart,
} from "./secretariat/OrganisationsPart.tsx";
import { loader as loadOverview, Page as OverviewPart } from "./secretariat/OverviewPart.tsx";
import { loader as loadPeople, Page as PeoplePart } from "./secretariat/PeoplePart.tsx";
import { SecretariatViewerDocument } from "./SecretariatPage.generated.ts";
import { SignInFirst } from "./SignInFirst.tsx";

interface Part {
  Page: ComponentType;
  loader: LoaderFunction;
}

const parts: Readonly<Record<string, Part>> = {
  "": { Page: OverviewPart, loader: loadOverview },
  people: { Page: PeoplePart, loader: loadPeople },
  invitations: { Page: InvitationsPart, loader: loadInvitations },
  organisations: { Page: OrganisationsPart, loader: loadOrganisations },
  moderation: { Page: ModerationPart, loader: () => ({}) },
  keys: { Page: KeysPart, loader: loadKeys },
  "audit-log": { Page: AuditPart, loader: loadAudit },
  health: { Page: HealthPart, loader: () => ({}) },
};

/** Who may not see it is asked to sign in, or told that it is not for them. */
interface Outsider {
  outside: "stranger" | "member";
}

interface Inside {
  part: Part | null;
}

/** Of `/secretariat/people` it is `people`. */
function partOf(url: string): Part | null {
  const [, , name = ""] = new URL(url).pathname.split("/");
  return Object.hasOwn(parts, name) ? parts[name]! : null;
}

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { data } = await apollo.query({
    query: SecretariatViewerDocument,
    fetchPolicy: "network-only",
  });
  const viewer = data?.viewer;
  if (!viewer?.memberships.some(({ role }) => role === "SECRETARIAT"))
    return { outside: viewer?.person ? "member" : "stranger" } satisfies Outsider;
  const part = partOf(args.request.url);
  const loaded = part === null ? {} : await part.loader(args);
  return { ...(loaded as object), part } satisfies Inside;
}

/** The secretariat's desk: one part at a time, each with an address. */
export function Page() {
  const { t } = useLingui();
  const data = useLoaderData<Outsider | Inside>();
  if ("outside" in data) {
    return (
      <SignInFirst
        title={t`For the secretariat`}
        signedIn={data.outside === "member"}
        lead={<Trans>These pages are for those who keep the hub.</Trans>}
        otherwise={
          <LinkButton to="/">
            <Trans>To the first page</Trans>
          </LinkButton>
        }
      />
    );
  }
  return data.part === null ? <NotFoundPage /> : <data.part.Page />;
}
