import type { FragmentType } from "@apollo/client";
import { useLingui } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import { useMasked } from "#client/apollo/use-masked.ts";
import { Name } from "#client/ui/Name.tsx";
import { ThemeMark } from "#client/ui/ThemeMark.tsx";
import {
  LatestRecognitions_RecognitionFragmentDoc,
  type LatestRecognitions_RecognitionFragment,
} from "./LatestRecognitions.generated.ts";
import { recognitionRoles } from "./recognition-roles.ts";
import styles from "./LatestRecognitions.module.css";

interface LatestRecognitionsProps {
  recognitions: readonly (FragmentType<LatestRecognitions_RecognitionFragment> & { id: string })[];
}

/** Who was recognised lately, set in columns like a roll of honour. */
export function LatestRecognitions({ recognitions }: LatestRecognitionsProps) {
  return (
    <ul className={styles.roll}>
      {recognitions.map((recognition) => (
        <Holder key={recognition.id} recognition={recognition} />
      ))}
    </ul>
  );
}

function Holder({
  recognition,
}: {
  recognition: FragmentType<LatestRecognitions_RecognitionFragment>;
}) {
  const { i18n } = useLingui();
  const data = useMasked(LatestRecognitions_RecognitionFragmentDoc, recognition);
  if (!data) return null;
  return (
    <li className={styles.holder}>
      <Link to={`/cities/${data.city.slug}`} className={styles.city}>
        <Name>{data.city.name}</Name>
      </Link>
      <span className={styles.what}>
        {data.city.country.name} · {i18n._(recognitionRoles[data.role])}
      </span>
      {data.theme ? <ThemeMark slug={data.theme.slug} name={data.theme.name} /> : null}
    </li>
  );
}
