import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { HealthPart } from "#schema/generated/graphql.ts";
import { Lines } from "#client/ui/Lines.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { Health_HealthFragment } from "./Health.generated.ts";
import { HealthLine } from "./HealthLine.tsx";

/** Every part of the hub in words that need no engineer; the numbers are for whoever operates it. */
export function HealthLines({ health }: { health: Health_HealthFragment }) {
  const { t } = useLingui();
  const well = (part: HealthPart) => !health.lookAt.includes(part);
  return (
    <Lines label={t`Health`}>
      <Database health={health} well={well("DATABASE")} />
      <Disk disk={health.disk} well={well("DISK")} />
      <Letters mail={health.mail} well={well("MAIL")} />
      <Nodes redisAnswers={health.redisAnswers} well={well("REDIS")} />
      <Speed health={health} well={well("SPEED")} />
      <Live live={health.live} />
      <HealthLine
        title={t`Search`}
        facts={[
          <Plural
            key="waiting"
            value={health.searchWaiting}
            _0="It knows everything."
            one="# change is being taken up"
            other="# changes are being taken up"
          />,
        ]}
      />
      <HealthLine
        title={t`Backups`}
        facts={[
          <Trans key="backups">
            Whoever operates the hub makes them. The hub does not know when the last one was made.
          </Trans>,
        ]}
      />
      <ThisHub health={health} />
    </Lines>
  );
}

interface PartProps {
  health: Health_HealthFragment;
  well: boolean;
}

function Database({ health: { database }, well }: PartProps) {
  const { t, i18n } = useLingui();
  const { embedded, answeredInMs, sizeMegabytes, waiting, migrationsMissing } = database;
  const ms = i18n.number(answeredInMs);
  return (
    <HealthLine
      title={t`Database`}
      well={well}
      advice={
        migrationsMissing > 0 ? (
          <Trans>It is older than the hub: start the hub anew.</Trans>
        ) : (
          <Trans>It is slow: pages take longer, and comments arrive late.</Trans>
        )
      }
      facts={[
        embedded ? (
          <Trans key="engine">Embedded in the hub</Trans>
        ) : (
          <Trans key="engine">A PostgreSQL server</Trans>
        ),
        <Trans key="answered">answered in {ms} ms</Trans>,
        useAmount(sizeMegabytes),
        waiting > 0 ? (
          <Plural key="waiting" value={waiting} one="# waits for it" other="# wait for it" />
        ) : null,
        migrationsMissing > 0 ? (
          <Plural
            key="shape"
            value={migrationsMissing}
            one="# change of its shape is missing"
            other="# changes of its shape are missing"
          />
        ) : (
          <Trans key="shape">in the newest shape</Trans>
        ),
      ]}
    />
  );
}

function Disk({ disk, well }: { disk: Health_HealthFragment["disk"]; well: boolean }) {
  const { t } = useLingui();
  const free = useAmount(disk?.freeMegabytes ?? 0);
  const total = useAmount(disk?.totalMegabytes ?? 0);
  if (disk === null) return null;
  return (
    <HealthLine
      title={t`Disk`}
      well={well}
      advice={<Trans>It is nearly full: soon nothing can be written any more.</Trans>}
      facts={[
        <Trans key="free">
          {free} of {total} are free
        </Trans>,
      ]}
    />
  );
}

function Letters({ mail, well }: { mail: Health_HealthFragment["mail"]; well: boolean }) {
  const { t } = useLingui();
  const { configured, lettersUnderWay, lastSentAt, lastFailedAt } = mail;
  return (
    <HealthLine
      title={t`Letters`}
      well={well}
      advice={
        configured ? (
          <Trans>The last letter could not be sent: people may wait for their codes in vain.</Trans>
        ) : (
          <Trans>No mail server is set: nobody gets a code or an invitation.</Trans>
        )
      }
      facts={[
        configured ? <Trans key="server">A mail server sends them</Trans> : null,
        lettersUnderWay > 0 ? (
          <Plural
            key="underWay"
            value={lettersUnderWay}
            one="# is under way"
            other="# are under way"
          />
        ) : null,
        lastSentAt === null ? (
          <Trans key="sent">none left since the start</Trans>
        ) : (
          <Trans key="sent">
            the last one left <Time at={lastSentAt} />
          </Trans>
        ),
        lastFailedAt === null ? null : (
          <Trans key="failed">
            one failed <Time at={lastFailedAt} />
          </Trans>
        ),
      ]}
    />
  );
}

function Nodes({ redisAnswers, well }: { redisAnswers: boolean | null; well: boolean }) {
  const { t } = useLingui();
  return (
    <HealthLine
      title={t`Working together`}
      well={well}
      advice={<Trans>Redis does not answer: what is live arrives some seconds late.</Trans>}
      facts={[
        redisAnswers === null ? (
          <Trans key="nodes">This machine serves the hub alone</Trans>
        ) : (
          <Trans key="nodes">Several machines may serve the hub, joined by Redis</Trans>
        ),
      ]}
    />
  );
}

function Speed({ health: { lagMs, memoryMegabytes }, well }: PartProps) {
  const { t, i18n } = useLingui();
  const ms = i18n.number(lagMs);
  const memory = useAmount(memoryMegabytes);
  return (
    <HealthLine
      title={t`Speed`}
      well={well}
      advice={<Trans>This machine has more to do than it can: people notice it.</Trans>}
      facts={[
        <Trans key="lag">rarely more than {ms} ms late in the last half minute</Trans>,
        <Trans key="memory">{memory} of memory in use</Trans>,
      ]}
    />
  );
}

function Live({ live }: { live: Health_HealthFragment["live"] }) {
  const { t } = useLingui();
  return (
    <HealthLine
      title={t`Open at this moment`}
      facts={[
        <Plural
          key="connections"
          value={live.connections}
          one="# live connection"
          other="# live connections"
        />,
        <Plural
          key="subscriptions"
          value={live.subscriptions}
          one="# subscription"
          other="# subscriptions"
        />,
        live.groups > 0 ? (
          <Plural key="groups" value={live.groups} one="in # group" other="in # groups" />
        ) : null,
        <Plural
          key="documents"
          value={live.documents}
          one="# text being written"
          other="# texts being written"
        />,
        live.documentConnections > 0 ? (
          <Plural
            key="writers"
            value={live.documentConnections}
            one="by # connection"
            other="by # connections"
          />
        ) : null,
      ]}
    />
  );
}

function ThisHub({ health: { version, startedAt, database } }: Omit<PartProps, "well">) {
  const { t } = useLingui();
  return (
    <HealthLine
      title={t`This hub`}
      facts={[
        <Trans key="version">version {version}</Trans>,
        <Trans key="started">
          runs since <Time at={startedAt} format="dateTime" />
        </Trans>,
        <Plural
          key="shape"
          value={database.migrations}
          one="# change of its database so far"
          other="# changes of its database so far"
        />,
      ]}
    />
  );
}

/** `640 MB` or `12.4 GB`, as the language writes it. */
function useAmount(megabytes: number): string {
  const { i18n } = useLingui();
  const large = megabytes >= 1_000;
  return i18n.number(large ? megabytes / 1_000 : megabytes, {
    style: "unit",
    unit: large ? "gigabyte" : "megabyte",
    maximumFractionDigits: large ? 1 : 0,
  });
}
