import { Trans, useLingui } from "@lingui/react/macro";
import { IconBuildingBank } from "@tabler/icons-react";
import { languageName } from "#client/i18n/content-languages.ts";
import { Name } from "#client/ui/Name.tsx";
import styles from "./Comment.module.css";

interface Facts {
  attribution: "PERSONAL" | "AGENCY";
  onBehalfOf?: { name: string } | null;
  language: string;
  editedAt: string | null;
  state: "SHOWN" | "WITHDRAWN" | "HIDDEN";
}

/** What is to be known of a comment beside its words: in whose name, in which language, changed. */
export function CommentMarks({ comment }: { comment: Facts }) {
  const { i18n } = useLingui();
  const foreign = comment.language.split("-")[0] !== i18n.locale.split("-")[0];
  return (
    <>
      {comment.attribution === "AGENCY" && comment.onBehalfOf ? (
        <span className={styles.agency}>
          <IconBuildingBank size={16} aria-hidden="true" />
          <span>
            <Trans>
              for <Name>{comment.onBehalfOf.name}</Name>
            </Trans>
          </span>
        </span>
      ) : null}
      {foreign && comment.state === "SHOWN" ? (
        <span className={styles.mark} lang={comment.language}>
          {languageName(comment.language)}
        </span>
      ) : null}
      {comment.editedAt && comment.state === "SHOWN" ? (
        <span className={styles.mark}>
          <Trans>edited</Trans>
        </span>
      ) : null}
    </>
  );
}
