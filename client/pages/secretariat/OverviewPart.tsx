import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { AuditLine } from "#client/features/secretariat/AuditLine.tsx";
import { ModerationFigures } from "#client/features/secretariat/ModerationFigures.tsx";
import styles from "#client/features/secretariat/Secretariat.module.css";
import { SecretariatNav } from "#client/features/secretariat/SecretariatNav.tsx";
import { Link } from "#client/router/Link.tsx";
import { Line, Lines } from "#client/ui/Lines.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Text } from "#client/ui/Text.tsx";
import { startPage, usePage, type PageData } from "../page-data.ts";
import {
  SecretariatOverviewDocument,
  type SecretariatOverviewQuery,
  type SecretariatOverviewQueryVariables,
} from "./OverviewPart.generated.ts";

type Overview = PageData<SecretariatOverviewQuery, SecretariatOverviewQueryVariables>;

export function loader(): Promise<Overview> {
  return startPage(SecretariatOverviewDocument, {});
}

/** What waits for the secretariat, and what was changed last. */
export function Page() {
  const { t } = useLingui();
  const { data } = usePage<SecretariatOverviewQuery, SecretariatOverviewQueryVariables>();
  const { edges } = data.auditLog;
  return (
    <>
      <PageHeader title={t`Secretariat`} above={<SecretariatNav />} />
      <Section title={<Trans>What waits</Trans>}>
        <Lines label={t`What waits`}>
          <Line
            to="/secretariat/moderation"
            title={t`Moderation`}
            below={
              <span className={styles.lineFacts}>
                <Plural
                  value={data.moderationQueue.totalCount}
                  one="# comment reported or waiting"
                  other="# comments reported or waiting"
                />
                <span>
                  <ModerationFigures figures={data.moderationFigures} />
                </span>
              </span>
            }
          />
          <Line
            to="/secretariat/invitations?state=open"
            title={t`Invitations`}
            below={
              <>
                <Plural
                  value={data.open.totalCount}
                  one="# is not answered yet"
                  other="# are not answered yet"
                />
                {" · "}
                <Plural
                  value={data.tooOld.totalCount}
                  one="# is too old and can be sent again"
                  other="# are too old and can be sent again"
                />
              </>
            }
          />
          <Line
            to="/secretariat/people"
            title={t`People and roles`}
            below={
              <>
                <Plural value={data.accounts.totalCount} one="# account" other="# accounts" />
                {" · "}
                <Plural value={data.closed.totalCount} one="# is closed" other="# are closed" />
              </>
            }
          />
        </Lines>
      </Section>
      <Section
        title={<Trans>Changed last</Trans>}
        action={
          <Link to="/secretariat/audit-log">
            <Trans>The whole audit log</Trans>
          </Link>
        }
      >
        {edges.length === 0 ? (
          <Text look="soft">
            <Trans>Nobody has changed rights or moderated yet.</Trans>
          </Text>
        ) : (
          <Lines label={t`Changed last`}>
            {edges.map(({ node }) => (
              <AuditLine key={node.id} entry={node} />
            ))}
          </Lines>
        )}
      </Section>
    </>
  );
}
