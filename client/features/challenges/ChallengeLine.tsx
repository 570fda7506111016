import { Line } from "#client/ui/Lines.tsx";
import { Name } from "#client/ui/Name.tsx";
import { ThemeMark } from "#client/ui/ThemeMark.tsx";
import type { ChallengeLine_ChallengeFragment } from "./ChallengeLine.generated.ts";
import styles from "./Challenges.module.css";
import { ChallengeStateTag } from "./ChallengeStateTag.tsx";
import { useChallengeWords } from "./useChallengeWords.ts";

/** A difficulty of a city, where it stands and how bad it is. */
export function ChallengeLine({ challenge }: { challenge: ChallengeLine_ChallengeFragment }) {
  const { severities } = useChallengeWords();
  const { slug, title, language, state, severity, themes, city } = challenge;
  return (
    <Line
      to={`/challenges/${slug}`}
      title={title}
      lang={language}
      margin={<ChallengeStateTag state={state} />}
      below={
        <span className={styles.facts}>
          <span>
            <Name>{city.name}</Name>, <Name>{city.country.name}</Name>
          </span>
          {themes.map((theme) => (
            <ThemeMark key={theme.id} slug={theme.slug} name={theme.name} />
          ))}
        </span>
      }
      end={severities[severity]}
    />
  );
}
