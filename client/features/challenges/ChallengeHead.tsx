import { Trans } from "@lingui/react/macro";
import { IconArrowRight, IconPencil } from "@tabler/icons-react";
import { Link } from "#client/router/Link.tsx";
import { useFormat } from "#client/i18n/format.ts";
import { Button } from "#client/ui/Button.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import type { Challenge_ChallengeFragment } from "./Challenge.generated.ts";
import { ChallengeStateTag } from "./ChallengeStateTag.tsx";

interface ChallengeHeadProps {
  challenge: Challenge_ChallengeFragment;
  onMove: () => void;
  onEdit: () => void;
}

/** Whose difficulty it is, where it stands since when, and what one can do about it. */
export function ChallengeHead({ challenge, onMove, onEdit }: ChallengeHeadProps) {
  const format = useFormat();
  const { title, language, city, state, stateSince, demo } = challenge;
  const since = format.date(stateSince);
  return (
    <PageHeader
      title={title}
      lang={language}
      above={
        <>
          <Link to="/challenges">
            <Trans>Challenges</Trans>
          </Link>
          {" · "}
          <Link to={`/cities/${city.slug}`}>{city.name}</Link>
          {" · "}
          <Link to={`/countries/${city.country.code.toLowerCase()}`}>{city.country.name}</Link>
          {demo ? (
            <>
              {" · "}
              <Tag tone="outline">
                <Trans>demo</Trans>
              </Tag>
            </>
          ) : null}
        </>
      }
      lead={
        <>
          <ChallengeStateTag state={state} /> <Trans>since {since}</Trans>
        </>
      }
      actions={
        <>
          {challenge.viewerCanMove ? (
            <Button
              variant="primary"
              icon={<IconArrowRight size={18} aria-hidden="true" />}
              onClick={onMove}
            >
              <Trans>Say where it stands</Trans>
            </Button>
          ) : null}
          {challenge.viewerCanEdit ? (
            <Button icon={<IconPencil size={18} aria-hidden="true" />} onClick={onEdit}>
              <Trans>Change the words</Trans>
            </Button>
          ) : null}
        </>
      }
    />
  );
}
