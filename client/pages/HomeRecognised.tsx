import { Trans } from "@lingui/react/macro";
import { LatestRecognitions } from "#client/features/awards/LatestRecognitions.tsx";
import { Section } from "#client/ui/Section.tsx";
import type { HomePageQuery } from "./HomePage.generated.ts";

/** The holders of the latest edition that any source speaks of. */
export function HomeRecognised({ home }: { home: HomePageQuery }) {
  const all = home.recognitions.edges.map(({ node }) => node);
  const year = all[0]?.year ?? null;
  if (year === null) return null;
  const latest = all.filter((recognition) => recognition.year === year);
  return (
    <Section
      title={<Trans>Recognised in {String(year)}</Trans>}
      note={<Trans>Awards and certificates, as sources state them.</Trans>}
    >
      <LatestRecognitions recognitions={latest} />
    </Section>
  );
}
