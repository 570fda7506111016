import { Trans, useLingui } from "@lingui/react/macro";
import { IconRss } from "@tabler/icons-react";
import { useFormat } from "#client/i18n/format.ts";
import { Link } from "#client/router/Link.tsx";
import { buttonClass } from "#client/ui/button-class.ts";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { type ContractChange, contractChanges } from "#schema/changelog.ts";
import styles from "./ChangelogPage.module.css";

/** What changed in the contract, day by day, the latest first. */
export function Page() {
  const { t } = useLingui();
  const format = useFormat();
  const days = [...new Set(contractChanges.map(({ date }) => date))];
  return (
    <>
      <PageHeader
        title={t`Changes of the contract`}
        above={
          <Link to="/developers">
            <Trans>For developers</Trans>
          </Link>
        }
        lead={
          <Trans>What is new in the API, and what goes: never without half a year's notice.</Trans>
        }
        actions={
          <a href="/changelog.atom" className={buttonClass({})}>
            <IconRss size={18} aria-hidden="true" />
            <Trans>As a feed</Trans>
          </a>
        }
      />
      {days.map((day) => (
        <Section key={day} title={<time dateTime={day}>{format.date(day, "UTC")}</time>}>
          <ul className={styles.changes}>
            {contractChanges.map((change, index) =>
              change.date === day ? (
                <Change key={change.en} change={change} number={contractChanges.length - index} />
              ) : null,
            )}
          </ul>
        </Section>
      ))}
    </>
  );
}

function Change({ change, number }: { change: ContractChange; number: number }) {
  const { i18n } = useLingui();
  const kinds = {
    added: <Trans>New</Trans>,
    deprecated: <Trans>Deprecated</Trans>,
    removed: <Trans>Removed</Trans>,
  };
  return (
    <li id={`change-${number}`} className={styles.change}>
      <Tag>{kinds[change.kind]}</Tag>
      <p className={styles.text}>{i18n.locale === "vi" ? change.vi : change.en}</p>
      {change.names.length > 0 ? (
        <p className={styles.names} lang="en">
          {change.names.map((name) => (
            <code key={name}>{name}</code>
          ))}
        </p>
      ) : null}
    </li>
  );
}
