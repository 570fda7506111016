import { Plural, Trans } from "@lingui/react/macro";
import { useNow } from "#client/ui/now.ts";
import { distanceTo } from "./countdown.ts";

/** When it begins, in words; nothing ticks. */
export function Countdown({ startsAt }: { startsAt: string }) {
  const now = useNow();
  const { unit, count } = distanceTo(startsAt, now);
  if (unit === "days") {
    return <Plural value={count} one="It begins in # day" other="It begins in # days" />;
  }
  if (unit === "hours") {
    return <Plural value={count} one="It begins in # hour" other="It begins in # hours" />;
  }
  if (unit === "minutes") {
    return <Plural value={count} one="It begins in # minute" other="It begins in # minutes" />;
  }
  if (unit === "now") return <Trans>It is about to begin</Trans>;
  return <Trans>It begins as soon as the chair opens it</Trans>;
}
