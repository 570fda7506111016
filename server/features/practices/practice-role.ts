import type { Viewer } from "#server/core/context.ts";
import { isSecretariat } from "#server/features/accounts/secretariat.ts";
import type { CityFacts } from "#server/features/network/acts-for-city.ts";
import type { AuthorAccess, AuthorCapacity, PracticeState } from "./practice.enums.ts";

/** What a policy must know of a practice. */
export interface PracticeFacts extends CityFacts {
  readonly id: string;
  readonly state: PracticeState;
  /** Null: never published. */
  readonly currentVersionId: string | null;
  readonly recorded: boolean;
}

/** What a policy must know of somebody who works on a practice. */
export interface AuthorFacts {
  readonly personId: string;
  readonly capacity: AuthorCapacity;
  readonly access: AuthorAccess;
}

/** The viewer's own part in a practice. */
export interface PracticePart {
  readonly author: AuthorFacts | null;
  /**
   * They review it: in the round that is open, or in one that asked for changes, until the next
   * begins. Whoever asked for changes sees what becomes of them.
   */
  readonly reviews: boolean;
}

export const noPart: PracticePart = { author: null, reviews: false };

/**
 * What somebody is to a practice. All but `public` see what is being written. `reader` is an expert
 * who was asked to read, and everybody inside for whom an event is told at once.
 */
export type PracticeRole = "secretariat" | "writer" | "reader" | "reviewer" | "public" | null;

export function practiceRole(
  viewer: Viewer,
  practice: PracticeFacts,
  { author, reviews }: PracticePart,
): PracticeRole {
  const everybody = practice.currentVersionId === null ? null : "public";
  if (viewer.kind === "scope")
    return viewer.scope === practiceScope(practice.id, "inside") ? "reader" : everybody;
  if (viewer.kind !== "person") return everybody;
  if (author !== null) return author.access === "write" ? "writer" : "reader";
  if (isSecretariat(viewer)) return "secretariat";
  return reviews ? "reviewer" : everybody;
}

/** Whether somebody sees what is being written. */
export function isInside(role: PracticeRole): boolean {
  return role !== null && role !== "public";
}

/** The name under which shared executions know it (RT5). */
export function practiceScope(practiceId: string, side: "inside" | "public"): string {
  return `practice:${practiceId}:${side}`;
}
