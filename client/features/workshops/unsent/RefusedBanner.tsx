import { Plural, Trans } from "@lingui/react/macro";
import { IconMessage } from "@tabler/icons-react";
import { Banner } from "#client/ui/Banner.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";

interface RefusedBannerProps {
  /** Where the comments stand, with what the hub said of them. */
  to: string;
  count: number;
}

/** Said on other pages than the one where it can be dealt with. */
export function RefusedBanner({ to, count }: RefusedBannerProps) {
  return (
    <Banner
      tone="danger"
      icon={<IconMessage size={20} aria-hidden="true" />}
      action={
        <LinkButton size="small" to={to}>
          <Trans>Open</Trans>
        </LinkButton>
      }
    >
      <Plural
        value={count}
        one="A comment of yours was not taken. Your text is kept."
        other="# comments of yours were not taken. Your texts are kept."
      />
    </Banner>
  );
}
