import { Trans, useLingui } from "@lingui/react/macro";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import type { HomePageQuery } from "./HomePage.generated.ts";

interface HomeHeaderProps {
  viewer: HomePageQuery["viewer"];
  /** Where to go next, when nothing is live. */
  next: NonNullable<HomePageQuery["viewer"]>["nextWorkshop"];
}

/** A greeting for who is known here; for a first visitor what this is. */
export function HomeHeader({ viewer, next }: HomeHeaderProps) {
  const { t } = useLingui();
  if (viewer) {
    const { name } = viewer;
    return (
      <PageHeader
        title={t`Welcome, ${name}`}
        actions={
          next ? (
            <LinkButton to={`/w/${next.slug}`} variant="primary">
              <Trans>Go to your next workshop</Trans>
            </LinkButton>
          ) : null
        }
      />
    );
  }
  return (
    <PageHeader
      title={t`Cities help each other to clean air, water and land`}
      lead={
        <Trans>
          The ASEAN network of Environmentally Sustainable Cities meets here: in live workshops that
          are open to read, and with what is known of each city and who says so.
        </Trans>
      }
    />
  );
}
