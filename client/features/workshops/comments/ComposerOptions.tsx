import { Trans, useLingui } from "@lingui/react/macro";
import { contentLanguages } from "#client/i18n/content-languages.ts";
import type { AttendeeFragment } from "../people/Attendee.generated.ts";
import { useRoom } from "../room/room.ts";
import styles from "#client/ui/comments/Composer.module.css";

type Attribution = "PERSONAL" | "AGENCY";

interface ComposerOptionsProps {
  me: AttendeeFragment;
  language: string;
  attribution: Attribution;
  onLanguage: (tag: string) => void;
  onAttribution: (attribution: Attribution) => void;
}

/** In which language and in whose name, and who will read it: before one sends, not after. */
export function ComposerOptions(props: ComposerOptionsProps) {
  const { me, language, attribution, onLanguage, onAttribution } = props;
  const { t } = useLingui();
  const { canSpeakForAgency } = useRoom();
  const agency = me.seat && !me.isGuest ? me.seat.name : null;
  return (
    <div className={styles.options}>
      <select
        className={styles.option}
        aria-label={t`Language of this comment`}
        value={language}
        onChange={(event) => onLanguage(event.target.value)}
      >
        {contentLanguages.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
      {agency && canSpeakForAgency ? (
        <select
          className={styles.option}
          aria-label={t`In whose name`}
          value={attribution}
          onChange={(event) => onAttribution(event.target.value as Attribution)}
        >
          <option value="PERSONAL">{t`Personal`}</option>
          <option value="AGENCY">{t`For ${agency}`}</option>
        </select>
      ) : null}
      <p className={styles.audience}>
        <Audience />
        {agency && !canSpeakForAgency ? (
          <Trans>
            {" "}
            It speaks for you alone: a host can let you speak for <bdi>{agency}</bdi>.
          </Trans>
        ) : null}
      </p>
    </div>
  );
}

function Audience() {
  const { visibility } = useRoom();
  if (visibility === "PUBLIC") return <Trans>Everybody can read it, with your name.</Trans>;
  if (visibility === "MEMBERS") {
    return <Trans>The room and members of the network read it, with your name.</Trans>;
  }
  return <Trans>Only the room reads it, with your name.</Trans>;
}
