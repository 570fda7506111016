import { Trans, useLingui } from "@lingui/react/macro";
import { IconArrowRight, IconPencil, IconRosetteDiscountCheck } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { Link } from "#client/router/Link.tsx";
import { useFormat } from "#client/i18n/format.ts";
import { EvidenceEditor } from "#client/features/reviews/EvidenceEditor.tsx";
import { WhereItCameFrom } from "#client/features/workshops/outcomes/WhereItCameFrom.tsx";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Name } from "#client/ui/Name.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Text } from "#client/ui/Text.tsx";
import type { Adoption_AdoptionFragment } from "./Adoption.generated.ts";
import { AdoptedVersion } from "./AdoptedVersion.tsx";
import { AdoptionDetails } from "./AdoptionDetails.tsx";
import { AdoptionStateTag } from "./AdoptionStateTag.tsx";
import { Timeline } from "./Timeline.tsx";

const StepDialog = lazyPart(() =>
  import("./StepDialog.tsx").then((module) => ({ default: module.StepDialog })),
);
const DetailsDialog = lazyPart(() =>
  import("./DetailsDialog.tsx").then((module) => ({ default: module.DetailsDialog })),
);
const ConfirmDialog = lazyPart(() =>
  import("./ConfirmDialog.tsx").then((module) => ({ default: module.ConfirmDialog })),
);

/** What a city made of another city's practice: the way, the changes, the cost and the result. */
export function AdoptionView({ adoption }: { adoption: Adoption_AdoptionFragment }) {
  const [open, setOpen] = useState<"step" | "details" | "confirm" | null>(null);
  const close = () => setOpen(null);
  return (
    <article>
      <Head adoption={adoption} onOpen={setOpen} />
      <Section title={<Trans>Step by step</Trans>}>
        <Timeline steps={adoption.steps} lang={adoption.language} />
      </Section>
      <Section
        title={<Trans>Results in this city</Trans>}
        note={<Trans>Measured here, before and after; “no change” is a result too.</Trans>}
      >
        <EvidenceEditor adoptionId={adoption.id} state={adoption.state} />
      </Section>
      <AdoptionDetails adoption={adoption} />
      <Confirmation adoption={adoption} />
      <WhereItCameFrom origins={adoption.origins} />
      <Suspense>
        {open === "step" ? <StepDialog adoption={adoption} onClose={close} /> : null}
        {open === "details" ? <DetailsDialog adoption={adoption} onClose={close} /> : null}
        {open === "confirm" ? <ConfirmDialog adoptionId={adoption.id} onClose={close} /> : null}
      </Suspense>
    </article>
  );
}

interface HeadProps {
  adoption: Adoption_AdoptionFragment;
  onOpen: (what: "step" | "details" | "confirm") => void;
}

function Head({ adoption, onOpen }: HeadProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { city, practice, state, stateSince, viewerCanWrite, viewerCanConfirm, demo } = adoption;
  const since = format.date(stateSince, "UTC");
  const cityName = city.name;
  const title = practice.title;
  return (
    <PageHeader
      title={t`${cityName}: ${title}`}
      above={
        <>
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
          <AdoptionStateTag state={state} /> <Trans>since {since}</Trans>
          <br />
          <Trans>
            Taken over from <Name>{practice.city.name}</Name>:{" "}
            <Link to={`/practices/${practice.slug}`}>
              <Name lang={practice.titleLanguage}>{practice.title}</Name>
            </Link>
          </Trans>
          <br />
          <AdoptedVersion adoption={adoption} />
        </>
      }
      actions={
        viewerCanWrite || viewerCanConfirm ? (
          <>
            {viewerCanWrite ? (
              <>
                <Button
                  variant="primary"
                  icon={<IconArrowRight size={18} aria-hidden="true" />}
                  onClick={() => onOpen("step")}
                >
                  <Trans>Say how it goes on</Trans>
                </Button>
                <Button
                  icon={<IconPencil size={18} aria-hidden="true" />}
                  onClick={() => onOpen("details")}
                >
                  <Trans>Changes, cost, contacts</Trans>
                </Button>
              </>
            ) : null}
            {viewerCanConfirm ? (
              <Button
                variant={viewerCanWrite ? "secondary" : "primary"}
                icon={<IconRosetteDiscountCheck size={18} aria-hidden="true" />}
                onClick={() => onOpen("confirm")}
              >
                <Trans>Confirm …</Trans>
              </Button>
            ) : null}
          </>
        ) : null
      }
    />
  );
}

function Confirmation({ adoption }: { adoption: Adoption_AdoptionFragment }) {
  const format = useFormat();
  const { confirmedAt, confirmedBy, confirmationNote, practice } = adoption;
  const on = confirmedAt ? format.date(confirmedAt) : "";
  const city = practice.city.name;
  const by = confirmedBy?.name ?? "";
  return (
    <Section title={<Trans>The city where it comes from</Trans>}>
      {confirmedAt ? (
        <>
          {confirmationNote ? <Text>{confirmationNote}</Text> : null}
          <Text look="soft">
            <Trans>
              Confirmed for {city} by <bdi>{by}</bdi>, {on}
            </Trans>
          </Text>
        </>
      ) : (
        <Text look="soft">
          <Trans>{city} has not confirmed this yet.</Trans>
        </Text>
      )}
    </Section>
  );
}
