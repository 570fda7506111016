import { Args, Ctx, Resolver, Root } from "type-graphql";
import { practiceDocument } from "#schema/collab.ts";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { practiceOf, standingIn } from "../practice.loader.ts";
import { Practice } from "../practice.type.ts";
import { currentNumber } from "./current-number.ts";
import { findRevision, listRevisions } from "./practice-revisions.ts";
import { loadPracticeText } from "./practice-text.loader.ts";
import {
  type PracticeRevision,
  PracticeRevisionConnection,
  PracticeText,
} from "./practice-text.type.ts";

registerNode("PracticeText", {
  load: async (context, id) => ifInside(context, await loadPracticeText(context, id)),
});

registerNode("PracticeRevision", {
  load: async (context, id) => ifInside(context, await findRevision(context, id)),
});

/** The row if the viewer may read what is being written, else null, as if it were not there. */
async function ifInside<Row extends { practiceId: string }>(
  context: HubContext,
  row: Row | null,
): Promise<Row | null> {
  if (row === null) return null;
  const { inside } = await standingIn(context, await practiceOf(context, row));
  return inside ? row : null;
}

@Resolver(() => PracticeText)
export class PracticeTextResolver {
  @SharedFieldResolver(() => Practice, { description: "The practice it is of" })
  practice(@Ctx() context: HubContext, @Root() text: PracticeText): Promise<Practice> {
    return practiceOf(context, text);
  }

  @SharedFieldResolver(() => String, {
    description: "The name of the shared document its long part is written in, at `/collab`",
  })
  documentName(@Root() { id }: PracticeText): string {
    return `${practiceDocument.prefix}${id}`;
  }

  @SharedFieldResolver(() => Boolean, {
    description: "It translates an older version than the one that counts now",
  })
  async outOfDate(
    @Ctx() context: HubContext,
    @Root() { practiceId, translatesVersion }: PracticeText,
  ): Promise<boolean> {
    if (translatesVersion === null) return false;
    const current = await currentNumber.load(context, practiceId);
    return current !== null && current.number > translatesVersion;
  }

  @SharedFieldResolver(() => PracticeRevisionConnection, {
    description: "How it stood at earlier times, the newest first",
    complexity: 5,
  })
  revisions(
    @Ctx() context: HubContext,
    @Root() { id }: PracticeText,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<PracticeRevision>> {
    return listRevisions(context, id, args);
  }
}
