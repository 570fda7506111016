import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Link } from "#client/router/Link.tsx";
import { Lines, Line } from "#client/ui/Lines.tsx";
import { Name } from "#client/ui/Name.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Time } from "#client/ui/Time.tsx";
import { commentAddress } from "../comments/comment-address.ts";
import { pickText } from "../pick-text.ts";
import type { Outcome_OriginFragment } from "./Outcome.generated.ts";

/** The workshop, the item, the words or the challenge that something began with. */
export function WhereItCameFrom({ origins }: { origins: readonly Outcome_OriginFragment[] }) {
  const { t } = useLingui();
  if (origins.length === 0) return null;
  return (
    <Section title={<Trans>Where it came from</Trans>}>
      <Lines label={t`Where it came from`}>
        {origins.map((origin) => (
          <Origin key={origin.id} origin={origin} />
        ))}
      </Lines>
    </Section>
  );
}

function Origin({ origin }: { origin: Outcome_OriginFragment }) {
  const { t, i18n } = useLingui();
  const { workshop, comment, agendaItem, fromChallenge, madeAt } = origin;
  const end = <Time at={madeAt} format="date" />;
  if (fromChallenge) {
    const { slug, title, language } = fromChallenge;
    const margin = <Trans>Challenge</Trans>;
    return (
      <Line to={`/challenges/${slug}`} title={title} lang={language} margin={margin} end={end} />
    );
  }
  if (!workshop) return null;
  const text = pickText(workshop.texts, i18n.locale);
  const item = agendaItem ? pickText(agendaItem.texts, i18n.locale) : null;
  return (
    <Line
      to={comment ? commentAddress(workshop.slug, comment.id) : `/w/${workshop.slug}`}
      title={text?.title ?? t`Workshop`}
      lang={text?.language}
      margin={<Trans>Workshop</Trans>}
      below={
        <>
          {item ? <Name lang={item.language}>{item.text}</Name> : null}
          {comment?.body ? <Said comment={comment} slug={workshop.slug} /> : null}
        </>
      }
      end={end}
    />
  );
}

interface SaidProps {
  comment: NonNullable<Outcome_OriginFragment["comment"]>;
  slug: string;
}

function Said({ comment, slug }: SaidProps): ReactNode {
  const words = comment.body.length > 160 ? `${comment.body.slice(0, 160)} …` : comment.body;
  const author = comment.author.name;
  return (
    <p>
      <Link to={commentAddress(slug, comment.id)}>
        <Trans>
          <bdi>{author}</bdi>: “<span lang={comment.language}>{words}</span>”
        </Trans>
      </Link>
    </p>
  );
}
