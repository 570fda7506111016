import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { practiceSearch } from "#client/features/challenges/practice-search.ts";
import { useNavigate, useSearchParams } from "#client/router/hooks.ts";
import { Combobox } from "#client/ui/Combobox.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";

/** Which practice to take over, when one comes from a room or a challenge: `?from=` goes along. */
export function Page() {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const search = useMemo(() => practiceSearch(client, i18n.locale, "slug"), [client, i18n.locale]);
  return (
    <>
      <PageHeader
        title={t`Which practice do you take over?`}
        lead={<Trans>The link to where you come from is kept.</Trans>}
        actions={
          <LinkButton to="/practices">
            <Trans>All practices</Trans>
          </LinkButton>
        }
      />
      <Combobox
        label={t`Practice`}
        hint={t`Type a part of its title`}
        value={null}
        onChange={(practice) => {
          if (practice) void navigate(`/practices/${practice.id}/adopt?${params}`);
        }}
        search={search}
      />
    </>
  );
}
