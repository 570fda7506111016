import { useQuery } from "@apollo/client/react";
import { Suspense } from "react";
import { withDeskTexts } from "#client/i18n/language.ts";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { ModerationOfDocument } from "./Moderated.generated.ts";

const ModerationSection = lazyPart(
  withDeskTexts(() =>
    import("../../secretariat/ModerationFigures.tsx").then((module) => ({
      default: module.ModerationSection,
    })),
  ),
);

/** How a workshop was moderated; where nothing was, nothing is loaded to say so. */
export function Moderated({ workshopId }: { workshopId: string }) {
  const { data } = useQuery(ModerationOfDocument, {
    variables: { workshopId },
    fetchPolicy: "cache-and-network",
  });
  const figures = data?.node?.__typename === "Workshop" ? data.node.moderation : null;
  if (!figures || figures.hiddenCount + figures.waitingCount + figures.declinedCount === 0)
    return null;
  return (
    <Suspense>
      <ModerationSection figures={figures} />
    </Suspense>
  );
}
