import { Trans, useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { useMasked } from "#client/apollo/use-masked.ts";
import { ClaimStatus } from "#client/features/network/ClaimStatus.tsx";
import { SourceMark } from "#client/features/network/sources/SourceMark.tsx";
import { useFormat } from "#client/i18n/format.ts";
import { ThemeMark } from "#client/ui/ThemeMark.tsx";
import { recognitionRoles } from "./recognition-roles.ts";
import {
  RecognitionDetails_RecognitionFragmentDoc,
  type RecognitionDetails_RecognitionFragment,
} from "./RecognitionDetails.generated.ts";
import styles from "./Recognition.module.css";

interface RecognitionDetailsProps {
  recognition: FragmentType<RecognitionDetails_RecognitionFragment>;
}

/** One claim: what was given, by which programme, for what, how sure that is and who says so. */
export function RecognitionDetails({ recognition }: RecognitionDetailsProps) {
  const { i18n } = useLingui();
  const data = useMasked(RecognitionDetails_RecognitionFragmentDoc, recognition);
  if (!data) return null;
  return (
    <div className={styles.details}>
      <p className={styles.role}>
        <span>{i18n._(recognitionRoles[data.role])}</span>
        <SourceMark source={data.source} />
      </p>
      <Programme recognition={data} />
      <Marks recognition={data} />
      <AsStated recognition={data} />
    </div>
  );
}

function Marks({ recognition }: { recognition: RecognitionDetails_RecognitionFragment }) {
  const { theme, sizeClass, status } = recognition;
  if (!theme && !sizeClass && status === "STATED") return null;
  return (
    <p className={styles.marks}>
      {theme ? <ThemeMark slug={theme.slug} name={theme.name} /> : null}
      {sizeClass ? <span>{sizeClass.name}</span> : null}
      {status === "STATED" ? null : <ClaimStatus status={status} />}
    </p>
  );
}

function Programme({ recognition }: { recognition: RecognitionDetails_RecognitionFragment }) {
  const format = useFormat();
  const { programme, edition, status } = recognition;
  const number = edition ? format.number(edition.number) : null;
  return (
    <p className={styles.programme}>
      {programme.name}
      {number === null ? null : (
        <>
          {" · "}
          <Trans>edition {number}</Trans>
        </>
      )}
      {status === "STATED" ? (
        <>
          {" · "}
          <ClaimStatus status={status} />
        </>
      ) : null}
    </p>
  );
}

/** The source's own words where they say more, or other, than what is stored in fields. */
function AsStated({ recognition }: { recognition: RecognitionDetails_RecognitionFragment }) {
  const { theme, themeAsStated, periodAsStated, note } = recognition;
  const words = theme ? null : themeAsStated;
  if (!words && !periodAsStated && !note) return null;
  return (
    <div className={styles.note}>
      {words ? (
        <p>
          <Trans>Theme in the source’s words:</Trans> <q>{words}</q>
        </p>
      ) : null}
      {periodAsStated ? (
        <p>
          <Trans>Period in the source’s words:</Trans> <q lang="en">{periodAsStated}</q>
        </p>
      ) : null}
      {note ? <p lang="en">{note}</p> : null}
    </div>
  );
}
