import { Trans, useLingui } from "@lingui/react/macro";
import { CodeBlock } from "#client/developers/CodeBlock.tsx";
import { Examples } from "#client/developers/Examples.tsx";
import { firstAnswer } from "#client/developers/first-answer.ts";
import { Link } from "#client/router/Link.tsx";
import { DataTable } from "#client/ui/DataTable.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import { errorCodes } from "#schema/error-codes.ts";
import styles from "./DevelopersPage.module.css";

/** For partners who read or follow the network by program. */
export function Page() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader
        title={t`For developers`}
        lead={
          <Trans>
            All that this hub shows is one GraphQL API. What is public is read without a key.
          </Trans>
        }
        actions={
          <LinkButton to="/changelog">
            <Trans>What changed in the contract</Trans>
          </LinkButton>
        }
      />
      <Section
        title={<Trans>First answer in a minute</Trans>}
        note={<Trans>Paste this into a terminal. Nothing to sign up for.</Trans>}
      >
        <CodeBlock code={firstAnswer(window.location.origin)} label={t`First answer in a minute`} />
      </Section>
      <Section
        title={<Trans>Examples</Trans>}
        note={<Trans>Each is run as a test of every version of the hub.</Trans>}
        stacked
      >
        <Examples />
      </Section>
      <Section title={<Trans>What to know</Trans>}>
        <WhatToKnow />
      </Section>
      <Section
        id="errors"
        title={<Trans>Errors</Trans>}
        note={<Trans>Each error carries its code and the number of the request.</Trans>}
        stacked
      >
        <ErrorCodes />
      </Section>
    </>
  );
}

function WhatToKnow() {
  return (
    <ul className={styles.facts}>
      <li>
        <Trans>
          The contract stands at <a href="/schema.graphql">/schema.graphql</a>: generate your types
          from it.
        </Trans>
      </li>
      <li>
        <Trans>
          Ask by POST, or by GET where a cache may keep the answer for 30 seconds. An ETag saves
          sending it again.
        </Trans>
      </li>
      <li>
        <Trans>
          Lists come in pages of at most 100: go on with endCursor as after. Ids stay for good.
        </Trans>
      </li>
      <li>
        <Trans>
          Follow what happens over a WebSocket or as server-sent events: after a break the last
          cursor brings what was missed, in order.
        </Trans>
      </li>
      <li>
        <Trans>
          All at once, as CSV: <a href="/data/cities.csv">cities</a>,{" "}
          <a href="/data/practices.csv">practices</a>,{" "}
          <a href="/data/adoptions.csv">what was taken over</a>. The same as JSON with .json.
        </Trans>
      </li>
      <li>
        <Trans>
          Nothing is taken out of the contract without half a year's notice:{" "}
          <Link to="/changelog">changes</Link>, also as a <a href="/changelog.atom">feed</a>.
        </Trans>
      </li>
    </ul>
  );
}

function ErrorCodes() {
  const { t, i18n } = useLingui();
  const language = i18n.locale === "vi" ? "vi" : "en";
  return (
    <DataTable
      caption={<Trans>What extensions.code may be</Trans>}
      columns={[
        { key: "code", header: t`Code`, cell: ([code]) => <code id={code}>{code}</code> },
        {
          key: "meaning",
          header: t`What it means`,
          cell: ([, meaning]) => meaning[language].replaceAll("`", ""),
        },
      ]}
      rows={Object.entries(errorCodes)}
      rowKey={([code]) => code}
    />
  );
}
