import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import type { ReactNode } from "react";
import { languageName } from "#client/i18n/content-languages.ts";
import { useFormat } from "#client/i18n/format.ts";
import { DefinitionList } from "#client/ui/DefinitionList.tsx";
import { Name } from "#client/ui/Name.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Text } from "#client/ui/Text.tsx";
import { TimeRange } from "#client/ui/TimeRange.tsx";
import { pickText } from "../pick-text.ts";
import type { WorkshopFacts } from "./workshop-facts.ts";
import styles from "./Overview.module.css";

interface WorkshopTopProps {
  workshop: WorkshopFacts;
  language: string;
  /** How many take part; null: not worth saying. */
  people: number | null;
  actions?: ReactNode;
}

/** Which workshop it is, where and when: the same before and after. */
export function WorkshopTop({ workshop, language, people, actions }: WorkshopTopProps) {
  const { t } = useLingui();
  const format = useFormat();
  const text = pickText(workshop.texts, language);
  const { hostCity, venue, startsAt, endsAt, timeZone } = workshop;
  return (
    <>
      <PageHeader
        title={text?.title ?? ""}
        lang={text?.language}
        above={
          <span className={styles.above}>
            <Link to="/workshops">
              <Trans>Workshops</Trans>
            </Link>
            {workshop.state === "DRAFT" ? (
              <Tag tone="notice">
                <Trans>Draft: only you and the secretariat see it</Trans>
              </Tag>
            ) : null}
            {workshop.state === "CLOSED" ? (
              <Tag tone="outline">
                <Trans>Closed</Trans>
              </Tag>
            ) : null}
          </span>
        }
        lead={
          text?.summary ? (
            <span lang={text.language} dir="auto" className={styles.summary}>
              {text.summary}
            </span>
          ) : null
        }
        actions={actions}
      />
      <DefinitionList
        items={[
          {
            term: t`When`,
            value: <TimeRange from={startsAt} to={endsAt} zone={timeZone} />,
          },
          {
            term: t`Where`,
            value: (
              <>
                {venue ? (
                  <>
                    <Name>{venue}</Name>,{" "}
                  </>
                ) : null}
                <Link to={`/cities/${hostCity.slug}`}>
                  <Name>{hostCity.name}</Name>
                </Link>
                , {hostCity.country.name}
              </>
            ),
          },
          {
            term: t`Languages`,
            value: format.list(workshop.languages.map(languageName)),
          },
          { term: t`Taking part`, value: people === null ? null : format.number(people) },
        ]}
      />
      {text && !text.summary && workshop.state === "DRAFT" ? (
        <Text look="soft">
          <Trans>There is no summary yet.</Trans>
        </Text>
      ) : null}
    </>
  );
}
