import { useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { Link } from "#client/router/Link.tsx";
import { useMasked } from "#client/apollo/use-masked.ts";
import { ClaimStatus } from "#client/features/network/ClaimStatus.tsx";
import { SourceMark } from "#client/features/network/sources/SourceMark.tsx";
import { Name } from "#client/ui/Name.tsx";
import { ThemeMark } from "#client/ui/ThemeMark.tsx";
import { recognitionRoles } from "./recognition-roles.ts";
import {
  RecognisedCity_RecognitionFragmentDoc,
  type RecognisedCity_RecognitionFragment,
} from "./RecognisedCity.generated.ts";
import styles from "./Recognition.module.css";

interface RecognisedCityProps {
  recognition: FragmentType<RecognisedCity_RecognitionFragment>;
}

/** A city and what it was given, in two lines; everything about the claim stands on the city's page. */
export function RecognisedCity({ recognition }: RecognisedCityProps) {
  const { i18n } = useLingui();
  const data = useMasked(RecognisedCity_RecognitionFragmentDoc, recognition);
  if (!data) return null;
  return (
    <div className={styles.details}>
      <p className={styles.city}>
        <Link to={`/cities/${data.city.slug}`}>
          <Name>{data.city.name}</Name>
        </Link>
        <span className={styles.country}>
          {i18n._(recognitionRoles[data.role])}, {data.programme.name}
          <SourceMark source={data.source} />
        </span>
      </p>
      <p className={styles.marks}>
        {data.theme ? <ThemeMark slug={data.theme.slug} name={data.theme.name} /> : null}
        {data.sizeClass ? <span>{data.sizeClass.name}</span> : null}
        {data.status === "STATED" ? null : <ClaimStatus status={data.status} />}
      </p>
    </div>
  );
}
