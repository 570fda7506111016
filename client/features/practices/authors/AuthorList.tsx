import { Trans, useLingui } from "@lingui/react/macro";
import { IconX } from "@tabler/icons-react";
import { useAct } from "#client/apollo/useAct.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Name } from "#client/ui/Name.tsx";
import { showToast } from "#client/ui/toasts.ts";
import {
  InvitePracticeAuthorDocument,
  RemovePracticeAuthorDocument,
  type Authors_PracticeFragment,
} from "./Authors.generated.ts";
import styles from "./Authors.module.css";

type Author = Authors_PracticeFragment["authors"][number];

interface AuthorListProps {
  practiceId: string;
  authors: readonly Author[];
  me: string | null;
  canChange: boolean;
}

/** Who works on it and for whom. Taking somebody off can be taken back. */
export function AuthorList({ practiceId, authors, me, canChange }: AuthorListProps) {
  const { t, i18n } = useLingui();
  const { act, problem } = useAct();
  const language = i18n.locale;
  const remove = async ({ id, person, capacity, access, seat }: Author) => {
    if (!(await act(RemovePracticeAuthorDocument, { input: { authorId: id }, language }))) return;
    const { name } = person;
    const seatId = seat?.id ?? null;
    const input = { practiceId, personId: person.id, capacity, access, seatId };
    const undo = () => void act(InvitePracticeAuthorDocument, { input, language });
    showToast({ message: t`${name} no longer writes here`, ...(person.id !== me && { undo }) });
  };
  return (
    <>
      <ul className={styles.list}>
        {authors.map((author) => (
          <li key={author.id} className={styles.author}>
            <Avatar name={author.person.name} size="small" />
            <span className={styles.who}>
              <span className={styles.name}>
                <Name>{author.person.name}</Name>
              </span>
              <span className={styles.soft}>
                {author.seat ? <Name>{author.seat.name}</Name> : null}
                {author.seat ? " · " : null}
                <Part author={author} />
              </span>
            </span>
            {canChange || author.person.id === me ? (
              <IconButton
                label={
                  author.person.id === me
                    ? t`Leave this note`
                    : t`Take ${author.person.name} off this note`
                }
                icon={<IconX size={18} aria-hidden="true" />}
                onClick={() => void remove(author)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {problem ? <FieldError>{problem}</FieldError> : null}
    </>
  );
}

function Part({ author: { capacity, access } }: { author: Author }) {
  if (capacity === "AUTHOR") return <Trans>author</Trans>;
  return access === "WRITE" ? <Trans>expert, may write</Trans> : <Trans>expert, reads</Trans>;
}
