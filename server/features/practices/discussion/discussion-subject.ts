import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { parseGlobalId } from "#server/core/graphql/node.ts";
import type { Places } from "#server/features/network/network.events.ts";
import type { Tx } from "#server/realtime/commit.ts";

/** What a policy must know of what is discussed; who gets these facts may read it. */
export interface SubjectFacts {
  /** What was withdrawn is still read, and no longer discussed. */
  readonly open: boolean;
}

/**
 * A kind of thing that is discussed. Challenges stand above practices, so each kind says itself how
 * it is found, locked and told of.
 */
export interface SubjectKind {
  readonly type: "Practice" | "Challenge";
  readonly column: "practice_id" | "challenge_id";
  topic(key: string): string;
  /** In a transaction; its row stays locked against changes. Null: not there, or not to be read. */
  enter(context: HubContext, tx: Tx, key: string): Promise<SubjectFacts | null>;
  /**
   * In a transaction: whom the network tells what is said about it, beside `cityId`; null when it
   * is not for everybody.
   */
  places(tx: Tx, key: string, cityId: string | null): Promise<Places | null>;
  /** The thing as `node` gives it; null when who asks may not read it. */
  load(context: HubContext, key: string): Promise<{ slug: string } | null>;
  /** What stands before the slug in the address of its page. */
  path: "/practices/" | "/challenges/";
  /** What a policy must know; null like `load`. */
  facts(context: HubContext, key: string): Promise<SubjectFacts | null>;
}

export interface Subject {
  readonly kind: SubjectKind;
  readonly key: string;
}

const kinds = new Map<string, SubjectKind>();

/** Lets people discuss things of a kind; called once beside the resolver of its `comments`. */
export function registerSubject(kind: SubjectKind): void {
  kinds.set(kind.type, kind);
}

function kindOf(type: SubjectKind["type"]): SubjectKind {
  const kind = kinds.get(type);
  if (!kind) throw new Error(`Nobody says how a ${type} is discussed.`);
  return kind;
}

/** What a global id names. */
export function subjectIn(id: string): Subject {
  const { type, key } = parseGlobalId(id, "Practice", "Challenge");
  return { kind: kindOf(type as SubjectKind["type"]), key };
}

/** What a comment is about. */
export function subjectOf(comment: {
  practiceId: string | null;
  challengeId: string | null;
}): Subject {
  if (comment.practiceId !== null) return { kind: kindOf("Practice"), key: comment.practiceId };
  if (comment.challengeId !== null) return { kind: kindOf("Challenge"), key: comment.challengeId };
  throw new Error("A comment is about a practice or a challenge.");
}

/** Where every command on a discussion begins. Refuses with NotFound who may not read it. */
export async function enterSubject(
  context: HubContext,
  tx: Tx,
  { kind, key }: Subject,
): Promise<SubjectFacts> {
  const facts = await kind.enter(context, tx, key);
  if (!facts) throw new Refused(new NotFound("There is nothing to discuss here."));
  return facts;
}
