import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { RichText } from "#client/ui/RichText.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Text } from "#client/ui/Text.tsx";
import { isWritten, type NoteContent } from "./note-content.ts";
import { NoteBlocks } from "./NoteBlocks.tsx";
import { NoteContacts } from "./NoteContacts.tsx";
import { NoteCost } from "./NoteCost.tsx";
import { NoteSources } from "./NoteSources.tsx";

interface NoteReaderProps {
  content: NoteContent;
  /** The long part, as HTML made by the hub. */
  html: string;
  /** The language it is written in. */
  lang: string;
  /** Figures stand in their own place: between the conditions and the difficulties. */
  results?: ReactNode;
}

/** A note as it is read, in the order it is told. What was not written is left out. */
export function NoteReader({ content, html, lang, results }: NoteReaderProps) {
  const { problem, blocks, conditions, difficulties, lessons, contacts, sources } = content;
  const cost = isWritten(content, "cost") || content.costNote || content.paidBy;
  return (
    <>
      <Told title={<Trans>Problem</Trans>} text={problem} lang={lang} lead />
      {blocks.length > 0 ? (
        <Section title={<Trans>What was done</Trans>}>
          <NoteBlocks blocks={blocks} lang={lang} />
        </Section>
      ) : null}
      {cost ? (
        <Section title={<Trans>Cost and who paid</Trans>}>
          <NoteCost content={content} lang={lang} />
        </Section>
      ) : null}
      <Told title={<Trans>Conditions</Trans>} text={conditions} lang={lang} />
      {results}
      <Told title={<Trans>Difficulties and failures</Trans>} text={difficulties} lang={lang} />
      <Told title={<Trans>Lessons</Trans>} text={lessons} lang={lang} />
      {html === "" ? null : (
        <Section title={<Trans>The whole story</Trans>}>
          <RichText html={html} lang={lang} look="page" />
        </Section>
      )}
      {contacts.length > 0 ? (
        <Section
          title={<Trans>Contacts</Trans>}
          note={<Trans>Roles in their offices: people change, offices stay.</Trans>}
        >
          <NoteContacts contacts={contacts} lang={lang} />
        </Section>
      ) : null}
      {sources.length > 0 ? (
        <Section title={<Trans>Sources</Trans>}>
          <NoteSources sources={sources} />
        </Section>
      ) : null}
    </>
  );
}

interface ToldProps {
  title: ReactNode;
  text: string;
  lang: string;
  lead?: boolean;
}

function Told({ title, text, lang, lead = false }: ToldProps) {
  if (text === "") return null;
  return (
    <Section title={title}>
      <Text lang={lang} look={lead ? "lead" : "plain"}>
        {text}
      </Text>
    </Section>
  );
}
