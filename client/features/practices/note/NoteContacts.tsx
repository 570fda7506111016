import type { NoteContact } from "./note-content.ts";
import styles from "./Note.module.css";

export function NoteContacts({
  contacts,
  lang,
}: {
  contacts: readonly NoteContact[];
  lang: string;
}) {
  return (
    <ul className={styles.list}>
      {contacts.map(({ role, office }, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} lang={lang}>
          <strong>{role}</strong>
          {role && office ? <br /> : null}
          {office}
        </li>
      ))}
    </ul>
  );
}
