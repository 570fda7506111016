import { Trans } from "@lingui/react/macro";
import { IconBook2 } from "@tabler/icons-react";
import { Name } from "#client/ui/Name.tsx";
import { Section } from "#client/ui/Section.tsx";
import { EvidenceTable } from "../evidence/EvidenceTable.tsx";
import { NoteReader } from "../note/NoteReader.tsx";
import { plainContent } from "../note/note-content.ts";
import { MeasuredMark } from "./MeasuredMark.tsx";
import type { VersionText_VersionFragment } from "./VersionText.generated.ts";
import styles from "./Read.module.css";

interface VersionNoteProps {
  version: VersionText_VersionFragment;
  /** The rule in words, and whether this practice fulfils it; null: not said here. */
  measured?: { is: boolean; rule: string } | null;
}

/** A published version from its problem to its citation. */
export function VersionNote({ version, measured = null }: VersionNoteProps) {
  const { language, evidence, authors, citation } = version;
  return (
    <>
      <NoteReader
        content={plainContent(version.content)}
        html={version.html}
        lang={language}
        results={
          evidence.length > 0 || measured ? (
            <Section title={<Trans>Results</Trans>}>
              {measured ? <MeasuredMark {...measured} /> : null}
              {evidence.length > 0 ? <EvidenceTable evidence={evidence} lang={language} /> : null}
            </Section>
          ) : null
        }
      />
      {authors.length > 0 ? (
        <Section title={<Trans>Authors</Trans>}>
          <ul className={styles.authors}>
            {authors.map(({ name, seatName }) => (
              <li key={`${name} ${seatName ?? ""}`}>
                <Name>{name}</Name>
                {seatName ? <span className={styles.soft}> · {seatName}</span> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={<Trans>How to cite it</Trans>}>
        <p className={styles.citation}>
          <IconBook2 size={18} aria-hidden="true" />
          <span>{citation}</span>
        </p>
      </Section>
    </>
  );
}
