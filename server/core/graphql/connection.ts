import { ArgsType, Field, Int, ObjectType, type ClassType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";

/** What every list takes. At most one of `first` and `last`; 20 when neither is given. */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, {
    nullable: true,
    description: "So many from the start; at most 100",
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes after this cursor" })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: "So many from the end; at most 100" })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes before this cursor" })
  before?: string | null;
}

@ObjectType("PageInfo", { simpleResolvers: true, description: "Where a page stands in its list" })
export class PageInfo {
  @SharedField(() => Boolean, { description: "There is more after `endCursor`" })
  hasNextPage!: boolean;

  @SharedField(() => Boolean, { description: "There is more before `startCursor`" })
  hasPreviousPage!: boolean;

  @SharedField(() => String, { nullable: true, description: "Cursor of the first on the page" })
  startCursor!: string | null;

  @SharedField(() => String, { nullable: true, description: "Cursor of the last on the page" })
  endCursor!: string | null;
}

export interface Edge<T> {
  node: T;
  cursor: string;
}

/** A page of a list, as a resolver of a connection returns it. */
export interface Page<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
  /** Counted only when somebody asks. */
  totalCount: () => Promise<number> | number;
}

/**
 * The two types of a list of `type`: `CityConnection` and `CityEdge`.
 * `export const { Connection: CityConnection } = connectionOf(() => City, "City")`
 */
export function connectionOf<T extends object>(
  type: () => ClassType<T> | symbol,
  name: string,
): { Connection: ClassType<Page<T>>; Edge: ClassType<Edge<T>> } {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One in a list of ${name}` })
  class EdgeType implements Edge<T> {
    @SharedField(type, { description: "What stands here" })
    node!: T;

    @SharedField(() => String, { description: "This place in the list, for `after` and `before`" })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of a list of ${name}`,
  })
  class ConnectionType implements Page<T> {
    @SharedField(() => [EdgeType], { description: "What is on the page, with its cursors" })
    edges!: Edge<T>[];

    @SharedField(() => [type()], { description: "What is on the page" })
    nodes!: T[];

    @SharedField(() => PageInfo, { description: "Where the page stands in the list" })
    pageInfo!: PageInfo;

    @SharedField(() => Int, { description: "How many there are on all pages" })
    totalCount!: () => Promise<number> | number;
  }

  return { Connection: ConnectionType, Edge: EdgeType };
}
