import "reflect-metadata";
import { EventEmitter, on } from "node:events";
import type { GraphQLSchema } from "graphql";
import {
  Arg,
  buildSchemaSync,
  Ctx,
  ID,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { type Loaders, loader } from "#server/core/graphql/loaders.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField, SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { encodeCursor } from "#server/realtime/cursor.ts";

/** What both servers execute: a comment as a room shows it, read from rows by batched loaders. */
export interface CommentRow {
  id: string;
  body: string;
  language: string;
  authorId: string;
  createdAt: Date;
}

export interface AuthorRow {
  id: string;
  name: string;
  seat: string;
}

const body =
  "Ở Hạ Long, việc phân loại rác tại nguồn chỉ giữ được khi tổ dân phố tự tổ chức thu gom và báo kết quả mỗi tuần; chúng tôi đề nghị các thành phố khác thử cách này trong ba tháng.";

/** The rows are at hand, so that neither server is measured by a database. */
const rows = {
  comment: (id: string): CommentRow => ({
    id,
    body,
    language: "vi",
    authorId: id,
    createdAt: new Date(0),
  }),
  author: (id: string): AuthorRow => ({ id, name: "Nguyễn Thị Minh Khai", seat: "Hạ Long" }),
};

type WithLoaders = { loaders: Loaders };

function load<Row>(
  context: WithLoaders,
  name: string,
  find: (id: string) => Row,
  id: string,
): Promise<Row> {
  return loader<string, Row>(context as HubContext, name, async (ids) => ids.map(find)).load(id);
}

@ObjectType("Author")
class Author implements AuthorRow {
  @SharedField(() => ID)
  id!: string;

  @SharedField(() => String)
  name!: string;

  @SharedField(() => String)
  seat!: string;
}

@ObjectType("Comment")
class Comment implements CommentRow {
  @SharedField(() => ID)
  id!: string;

  @SharedField(() => String)
  body!: string;

  @SharedField(() => String)
  language!: string;

  @SharedField(() => DateTime)
  createdAt!: Date;

  authorId!: string;
}

@InterfaceType("RoomEvent", { resolveType: ({ type }: StoredEvent) => type })
abstract class RoomEvent {
  @SharedField(() => String)
  cursor!: string;

  @SharedField(() => Int)
  seq!: number;
}

@ObjectType("CommentPosted", { implements: RoomEvent })
class CommentPosted extends RoomEvent {}

@Resolver(() => Comment)
class CommentResolver {
  @SharedFieldResolver(() => Author)
  author(@Root() { authorId }: Comment, @Ctx() context: WithLoaders): Promise<AuthorRow> {
    return load(context, "author", rows.author, authorId);
  }
}

@Resolver(() => CommentPosted)
class CommentPostedResolver {
  @SharedFieldResolver(() => String)
  cursor(@Root() event: StoredEvent): string {
    return encodeCursor(event);
  }

  @SharedFieldResolver(() => Comment)
  comment(@Root() event: StoredEvent, @Ctx() context: WithLoaders): Promise<CommentRow> {
    return load(context, "comment", rows.comment, event.data["id"] as string);
  }
}

/** What the plain server listens to; the hub brings its own events. */
export const told = new EventEmitter().setMaxListeners(0);

async function* plainEvents(): AsyncGenerator<StoredEvent> {
  for await (const [event] of on(told, "event")) yield event as StoredEvent;
}

@Resolver()
class RoomResolver {
  /** A schema has a query. */
  @Query(() => Boolean)
  open(): boolean {
    return true;
  }

  @Subscription(() => RoomEvent, { subscribe: plainEvents })
  roomEvents(@Root() event: StoredEvent, @Arg("room", () => ID) _room: string): StoredEvent {
    return event;
  }
}

export function createCommentSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [RoomResolver, CommentResolver, CommentPostedResolver],
    orphanedTypes: [CommentPosted],
    validate: false,
    skipCheck: true,
    pubSub: { publish() {}, subscribe: () => plainEvents() },
  });
}
