import { Int, ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { PracticeContent } from "../practice-content.ts";
import { PracticeContentType } from "./practice-content.type.ts";

/** A row of `practice_text`, without the document itself. */
@ObjectType("PracticeText", {
  implements: Node,
  simpleResolvers: true,
  description: "What is being written of a practice in one language, as it was last stored",
})
export class PracticeText {
  id!: string;
  practiceId!: string;

  @SharedField(() => String, { description: "BCP 47 tag" })
  language!: string;

  @SharedField(() => Boolean, { description: "It is the original; false: a translation" })
  original!: boolean;

  @SharedField(() => PracticeContentType, { description: "The structured part" })
  content!: PracticeContent;

  @SharedField(() => String, {
    description: "The long part as HTML made by the server from the document; safe to show",
  })
  html!: string;

  @SharedField(() => String, { description: "The long part as plain text" })
  plain!: string;

  @SharedField(() => String, { description: "The long part as Markdown" })
  markdown!: string;

  @SharedField(() => Int, { description: "How many revisions are kept" })
  revision!: number;

  @SharedField(() => DateTime, { description: "When it was last stored" })
  savedAt!: Date;

  @SharedField(() => Int, {
    nullable: true,
    description: "The version of the original that it translates; null: it is the original",
  })
  translatesVersion!: number | null;
}

@ObjectType("PracticeRevision", {
  implements: Node,
  simpleResolvers: true,
  description: "A text as it stood at a time, and who wrote what is new in it",
})
export class PracticeRevision {
  id!: string;
  textId!: string;
  practiceId!: string;
  authorIds!: string[];

  @SharedField(() => Int, { description: "Counts from 1" })
  number!: number;

  @SharedField(() => Int, { nullable: true, description: "It brought this revision back" })
  restoredFrom!: number | null;

  @SharedField(() => DateTime, { description: "When it was stored" })
  savedAt!: Date;
}

export const { Connection: PracticeRevisionConnection } = connectionOf(
  () => PracticeRevision,
  "PracticeRevision",
);
