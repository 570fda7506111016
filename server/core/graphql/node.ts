import { type GraphQLSchema, isObjectType } from "graphql";
import { Arg, Ctx, Field, ID, InterfaceType, Query, Resolver } from "type-graphql";
import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import { programError } from "#server/core/graphql/errors.ts";
import { globalId } from "#server/core/graphql/global-id.ts";

/** What is known of a type whose things have an id. */
export interface NodeKind<Row extends object> {
  /** The thing with that key as this viewer may see it; null when there is none, or not for them. */
  load(context: HubContext, key: string): Promise<Row | null>;
  /** The key of a thing; `row.id` unless said otherwise. */
  keyOf?(row: Row): string;
  /** The keys are uuids unless said otherwise. */
  keys?: "uuid" | "text";
}

const kinds = new Map<string, NodeKind<object>>();
/** Which type a loaded thing is of: a row does not say. */
const typeOfLoaded = new WeakMap<object, string>();

/** Makes `type` answer to `node(id:)`; called once beside the type's resolver. */
export function registerNode<Row extends object>(type: string, kind: NodeKind<Row>): void {
  kinds.set(type, kind);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/**
 * Type and key of an id. Throws BAD_USER_INPUT when it is not one of ours, or not of an `expected`
 * type: that is a program's mistake. Whether the thing exists is another question.
 */
export function parseGlobalId(id: string, ...expected: string[]): { type: string; key: string } {
  const [, type, key] = /^([A-Za-z]+):(.+)$/s.exec(decode(id)) ?? [];
  if (type === undefined || key === undefined) throw wrongId("This is not an id of this hub.");
  if (expected.length > 0 && !expected.includes(type)) {
    throw wrongId(`An id of ${expected.join(" or ")} is wanted here, not of ${type}.`);
  }
  if (kinds.get(type)?.keys !== "text" && !isUuid(key))
    throw wrongId("This is not an id of this hub.");
  return { type, key };
}

/** The key in an id of that type; throws like `parseGlobalId`. */
export function keyIn(id: string, type: string): string {
  return parseGlobalId(id, type).key;
}

function decode(id: string): string {
  return /^[\w-]{1,200}$/.test(id) ? Buffer.from(id, "base64url").toString() : "";
}

function wrongId(message: string) {
  return programError("BAD_USER_INPUT", message);
}

@InterfaceType("Node", {
  description: "A thing with an id of its own",
  resolveType: (thing: object) => typeOfLoaded.get(thing),
})
export abstract class Node {
  @Field(() => ID, { description: "Opaque and unique in the whole hub" })
  id!: string;
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: "The thing with that id; null when there is none, or when it may not be seen",
  })
  async node(
    @Ctx() context: HubContext,
    @Arg("id", () => ID, { description: "An id that this hub gave" }) id: string,
  ): Promise<object | null> {
    const { type, key } = parseGlobalId(id);
    return loadNode(context, type, key);
  }

  @Query(() => [Node], {
    nullable: "items",
    description:
      "The things with those ids, in their order; null where there is none, or none that may be seen",
  })
  async nodes(
    @Ctx() context: HubContext,
    @Arg("ids", () => [ID], { description: "At most 100 ids that this hub gave" }) ids: string[],
  ): Promise<(object | null)[]> {
    if (ids.length > limits.pageSize.max)
      throw programError("BAD_USER_INPUT", `Ask for at most ${limits.pageSize.max} ids at once.`);
    const wanted = ids.map((id) => parseGlobalId(id));
    return Promise.all(wanted.map(({ type, key }) => loadNode(context, type, key)));
  }
}

/** The thing of that type with that key, as `node` gives it; null when it may not be seen. */
export async function loadNode(
  context: HubContext,
  type: string,
  key: string,
): Promise<object | null> {
  const thing = (await kinds.get(type)?.load(context, key)) ?? null;
  if (thing) typeOfLoaded.set(thing, type);
  return thing;
}

/**
 * Lets every `id` field of a node tell the global id, computed from the key in its row.
 * Done on the finished schema, once, instead of a resolver method in every type.
 */
export function tellGlobalIds(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === "Node")) continue;
    const kind = kinds.get(type.name);
    if (!kind) throw new Error(`${type.name} implements Node and nobody registered it.`);
    const keyOf = kind.keyOf ?? ((row: object) => (row as { id: string }).id);
    const field = type.getFields()["id"]!;
    field.resolve = (row: object) => globalId(type.name, keyOf(row));
    field.extensions = { ...field.extensions, shareable: true };
  }
}
