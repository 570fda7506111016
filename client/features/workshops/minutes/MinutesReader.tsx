import { Trans } from "@lingui/react/macro";
import { RichText } from "#client/ui/RichText.tsx";

/** The minutes as the hub stored them last: shown before any editor, and when there is none (CO1). */
export function MinutesReader({ html }: { html: string }) {
  return <RichText html={html} empty={<Trans>Nothing is written down yet.</Trans>} />;
}
