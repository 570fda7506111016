import { Trans, useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { Link } from "#client/router/Link.tsx";
import { useMasked } from "#client/apollo/use-masked.ts";
import { commentAddress } from "#client/features/workshops/comments/comment-address.ts";
import { pickText } from "#client/features/workshops/pick-text.ts";
import { Name } from "#client/ui/Name.tsx";
import { Time } from "#client/ui/Time.tsx";
import {
  UnseenReply_CommentFragmentDoc,
  type UnseenReply_CommentFragment,
} from "./UnseenReply.generated.ts";
import styles from "./UnseenReply.module.css";

/** Somebody answered: who, what, where; the whole of it leads there. */
export function UnseenReply({ comment }: { comment: FragmentType<UnseenReply_CommentFragment> }) {
  const { i18n } = useLingui();
  const data = useMasked(UnseenReply_CommentFragmentDoc, comment);
  if (!data) return null;
  const workshop = pickText(data.workshop.texts, i18n.locale);
  const author = data.author.name;
  return (
    <li className={styles.reply}>
      <p className={styles.head}>
        <Link to={commentAddress(data.workshop.slug, data.id)} className={styles.link}>
          <Trans>
            <bdi>{author}</bdi> answered you
          </Trans>
        </Link>
        <Time at={data.createdAt} />
      </p>
      <p className={styles.body} lang={data.language} dir="auto">
        {data.body}
      </p>
      {workshop ? (
        <p className={styles.where}>
          <Name lang={workshop.language}>{workshop.title}</Name>
        </p>
      ) : null}
    </li>
  );
}
