import { Args, Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { NeverCached } from "#server/core/graphql/never-cached.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { Guest } from "./guest.type.ts";
import { loadGuest } from "./guests.ts";
import { listSessions } from "./list-sessions.ts";
import { loadPerson } from "./people.ts";
import { Person } from "./person.type.ts";
import { type Session, SessionConnection } from "./session.type.ts";
import { ownEmail } from "./own-email.ts";
import { ViewerType } from "./viewer.type.ts";

@Resolver(() => ViewerType)
export class ViewerResolver {
  @NeverCached
  @Query(() => ViewerType, {
    nullable: true,
    description: "Who is asking; null when nobody is known",
  })
  viewer(@Ctx() { viewer }: HubContext): ViewerType | null {
    return viewer.kind === "person" || viewer.kind === "guest" ? new ViewerType() : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "The person who is signed in; null for a guest",
  })
  person(@Ctx() context: HubContext): Promise<Person | null> | null {
    const { viewer } = context;
    return viewer.kind === "person" ? loadPerson(context, viewer.personId) : null;
  }

  @FieldResolver(() => Guest, {
    nullable: true,
    description: "The guest this browser is; null for a person",
  })
  guest(@Ctx() context: HubContext): Promise<Guest | null> | null {
    const { viewer } = context;
    return viewer.kind === "guest" ? loadGuest(context, viewer.guestId) : null;
  }

  @FieldResolver(() => String, { description: "The name they go by" })
  async name(@Ctx() context: HubContext): Promise<string> {
    return (await self(context)).name;
  }

  @FieldResolver(() => String, { description: "The language they read, as a BCP 47 tag" })
  async language(@Ctx() context: HubContext): Promise<string> {
    return (await self(context)).language;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The address they sign in with; told to nobody else. Null for guests and demo people",
  })
  email(@Ctx() context: HubContext): Promise<string | null> {
    return ownEmail(context);
  }

  @FieldResolver(() => SessionConnection, {
    description: "Where they are signed in, the last used first",
    complexity: 5,
  })
  sessions(
    @Ctx() context: HubContext,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Session>> {
    return listSessions(context, args);
  }

  @FieldResolver(() => Guest, {
    nullable: true,
    description: "A guest identity of this browser from before the sign-in, which can be claimed",
  })
  claimableGuest(@Ctx() context: HubContext): Promise<Guest | null> | null {
    const { viewer } = context;
    if (viewer.kind !== "person" || viewer.guestId === null) return null;
    return loadGuest(context, viewer.guestId);
  }
}

async function self(context: HubContext): Promise<{ name: string; language: string }> {
  const { viewer } = context;
  const row =
    viewer.kind === "person"
      ? await loadPerson(context, viewer.personId)
      : viewer.kind === "guest"
        ? await loadGuest(context, viewer.guestId)
        : null;
  if (!row) throw new Error("The viewer's own row is gone.");
  return row;
}
