import type { Viewer } from "#server/core/context.ts";
import { isSecretariat } from "#server/features/accounts/secretariat.ts";

/** What a policy must know of a workshop. */
export interface WorkshopFacts {
  readonly id: string;
  readonly state: "draft" | "scheduled" | "live" | "closed";
  readonly visibility: "public" | "members" | "invited";
  /** The person who created it; null: the seed did. */
  readonly createdBy: string | null;
}

export type StoredAttendanceRole =
  | "chair"
  | "host"
  | "speaker"
  | "delegate"
  | "expert"
  | "donor"
  | "observer"
  | "guest";

/**
 * `host`: they came in by the code as everybody, and lead because they are secretariat. `place`: nobody
 * let them in, they made the workshop, or kept order there as secretariat.
 */
export type ByRole = "host" | "place";

/** What a policy must know of somebody's attendance. */
export interface AttendanceFacts {
  readonly id: string;
  readonly personId: string | null;
  readonly guestId: string | null;
  readonly role: StoredAttendanceRole;
  /** What of it they have by their role in the network; null: nothing, it is theirs as a person. */
  readonly byRole: ByRole | null;
  readonly mayWriteMinutes: boolean;
  readonly removedAt: Date | null;
  /** The city or organisation somebody sits for. */
  readonly seatCityId: string | null;
  readonly seatOrganisationId: string | null;
  /** A host put them on it; otherwise they chose it themselves. */
  readonly seatSetByHost: boolean;
}

/**
 * What somebody is to a room. `host` keeps order, `participant` is in it, `public` may read without
 * being in it, null may not even read. Everything that is shared between subscribers depends on this
 * and on nothing else of them, so it is also the scope of a shared execution (RT5).
 */
export type RoomRole = "host" | "participant" | "public" | null;

const makers = new Set(["secretariat", "national_focal_point", "city_editor"]);

/** Some roles in the network let one make workshops. */
export function makesWorkshops(viewer: Viewer): boolean {
  return viewer.kind === "person" && viewer.memberships.some(({ role }) => makers.has(role));
}

/**
 * Who has a place by a role has it no longer than the role. Then they are nothing there, until a host
 * gives them one as a person.
 */
export function placeEnded(
  viewer: Viewer,
  workshop: WorkshopFacts,
  attendance: AttendanceFacts | null,
): boolean {
  return attendance?.byRole === "place" && !roleHolds(viewer, workshop);
}

function roleHolds(viewer: Viewer, workshop: WorkshopFacts): boolean {
  return isSecretariat(viewer) || madeIt(viewer, workshop);
}

function madeIt(viewer: Viewer, { createdBy }: WorkshopFacts): boolean {
  return viewer.kind === "person" && viewer.personId === createdBy && makesWorkshops(viewer);
}

export function roomRole(
  viewer: Viewer,
  workshop: WorkshopFacts,
  attendance: AttendanceFacts | null,
): RoomRole {
  const shared = viewer.kind === "scope" ? roleOfScope(viewer.scope, workshop.id) : null;
  if (shared !== null) return shared;
  if (isSecretariat(viewer)) return "host";
  const removed = attendance !== null && attendance.removedAt !== null;
  if (attendance !== null && !removed && !placeEnded(viewer, workshop, attendance)) {
    const leads = attendance.role === "chair" || attendance.role === "host";
    if (leads && (attendance.byRole === null || roleHolds(viewer, workshop))) return "host";
    if (workshop.state !== "draft") return "participant";
  }
  if (madeIt(viewer, workshop) && !removed) return "host";
  return mayReadFromOutside(viewer, workshop, removed) ? "public" : null;
}

/** Somebody who was removed keeps what everybody has: a public workshop. */
function mayReadFromOutside(viewer: Viewer, workshop: WorkshopFacts, removed: boolean): boolean {
  if (workshop.state === "draft") return false;
  if (workshop.visibility === "public") return true;
  return (
    workshop.visibility === "members" &&
    !removed &&
    viewer.kind === "person" &&
    viewer.memberships.length > 0
  );
}

/** The name of a role in a room as shared executions know it: `workshop:ID:participant`. */
export function scopeOf(workshopId: string, role: Exclude<RoomRole, null>): string {
  return `workshop:${workshopId}:${role}`;
}

/** The role a shared execution reads as; null in another room than its own, where it is anybody. */
function roleOfScope(scope: string, workshopId: string): RoomRole {
  if (scope === scopeOf(workshopId, "host")) return "host";
  if (scope === scopeOf(workshopId, "participant")) return "participant";
  if (scope === scopeOf(workshopId, "public")) return "public";
  return null;
}
