import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer } from "#server/core/context.ts";
import { isSecretariat } from "#server/features/accounts/secretariat.ts";
import type {
  AttendanceFacts,
  RoomRole,
  StoredAttendanceRole,
  WorkshopFacts,
} from "./room-role.ts";
import { makesWorkshops, placeEnded, roomRole } from "./room-role.ts";

/** What a policy must know of a comment. */
export interface CommentFacts {
  readonly attendanceId: string;
  readonly withdrawnAt: Date | null;
  readonly hiddenAt: Date | null;
}

const isHost = (role: RoomRole): boolean => role === "host";
const isInRoom = (role: RoomRole): boolean => role === "host" || role === "participant";

const roleEnded =
  "The role by which you hosted this workshop has ended. Ask its hosts or the secretariat.";
const hostsOnly = "Only the hosts of this workshop and the secretariat may do this.";

/**
 * Who may do what in a workshop. Pure: everything there is to know comes in. `attendance` is the
 * viewer's own in this workshop, null when there is none.
 */
export const may = {
  createWorkshop(viewer: Viewer): Verdict {
    if (viewer.kind !== "person") return no("Sign in to create a workshop.");
    return makesWorkshops(viewer)
      ? yes
      : no("Workshops are created by the secretariat, national focal points and city editors.");
  },

  /** The page, the agenda, the comments and the minutes. */
  read(viewer: Viewer, workshop: WorkshopFacts, attendance: AttendanceFacts | null): Verdict {
    if (roomRole(viewer, workshop, attendance) !== null) return yes;
    if (attendance !== null && attendance.removedAt !== null)
      return no("A host removed you from this workshop.");
    if (placeEnded(viewer, workshop, attendance)) return no(roleEnded);
    if (workshop.state === "draft") return no("This workshop is not announced yet.");
    return no(
      workshop.visibility === "members"
        ? "This workshop is for members of the network. Sign in, or join with its code."
        : "This workshop is for those invited. Join with its code.",
    );
  },

  /** Who is here at this moment, and who is writing, by name. */
  seeWhoIsHere(
    viewer: Viewer,
    workshop: WorkshopFacts,
    attendance: AttendanceFacts | null,
  ): Verdict {
    return isInRoom(roomRole(viewer, workshop, attendance))
      ? yes
      : no("Join the workshop to see who is here.");
  },

  seeJoinCode(
    viewer: Viewer,
    workshop: WorkshopFacts,
    attendance: AttendanceFacts | null,
  ): Verdict {
    return isInRoom(roomRole(viewer, workshop, attendance))
      ? yes
      : no("The join code is for those in the room.");
  },

  /** Open, close, roles, the pen, removals, moderation. */
  host(viewer: Viewer, workshop: WorkshopFacts, attendance: AttendanceFacts | null): Verdict {
    return isHost(roomRole(viewer, workshop, attendance)) ? yes : no(hostsOnly);
  },

  /** The current item and the timer: also before the opening, to set the room up. */
  runRoom(viewer: Viewer, workshop: WorkshopFacts, attendance: AttendanceFacts | null): Verdict {
    if (!isHost(roomRole(viewer, workshop, attendance))) return no(hostsOnly);
    return workshop.state === "closed" ? no("The workshop is closed.") : yes;
  },

  /** Texts, times and the agenda. What was closed stays as it was. */
  edit(viewer: Viewer, workshop: WorkshopFacts, attendance: AttendanceFacts | null): Verdict {
    if (!isHost(roomRole(viewer, workshop, attendance))) return no(hostsOnly);
    return workshop.state === "closed"
      ? no("The workshop is closed. Its agenda and its times stay as they were.")
      : yes;
  },

  /**
   * Whoever holds the code, whatever the visibility: the code is the invitation. Who hosted by a role
   * that ended holds it from then, and was not invited.
   */
  join(viewer: Viewer, workshop: WorkshopFacts, attendance: AttendanceFacts | null): Verdict {
    if (attendance !== null && attendance.removedAt !== null)
      return no("A host removed you from this workshop. Ask the secretariat.");
    if (placeEnded(viewer, workshop, attendance)) return no(roleEnded);
    if (workshop.state === "closed") return no("This workshop is closed.");
    return workshop.state === "draft" ? no("This workshop is not announced yet.") : yes;
  },

  comment(viewer: Viewer, workshop: WorkshopFacts, attendance: AttendanceFacts | null): Verdict {
    if (viewer.kind === "scope") return no("Nobody comments here.");
    if (attendance === null) return no("Join the workshop to comment.");
    if (attendance.removedAt !== null) return no("A host removed you from this workshop.");
    if (placeEnded(viewer, workshop, attendance)) return no(roleEnded);
    if (workshop.state === "live") return yes;
    return no(
      workshop.state === "closed"
        ? "The workshop is closed. Comments can be read, and no longer written."
        : "Comments open when the workshop begins.",
    );
  },

  /** Where comments wait for a host, those of hosts do not. */
  isHeld(
    viewer: Viewer,
    workshop: WorkshopFacts & { readonly holdsComments: boolean },
    attendance: AttendanceFacts,
  ): boolean {
    return workshop.holdsComments && !isHost(roomRole(viewer, workshop, attendance));
  },

  /** Whoever is in the room, once; not one's own words, and nothing that was taken from it. */
  report(
    viewer: Viewer,
    workshop: WorkshopFacts,
    attendance: AttendanceFacts | null,
    comment: CommentFacts,
  ): Verdict {
    if (!isInRoom(roomRole(viewer, workshop, attendance)))
      return no("Join the workshop to report a comment.");
    if (attendance?.id === comment.attendanceId) return no("One's own words can be withdrawn.");
    return may.answer(comment);
  },

  /**
   * To answer for an agency one must sit for it and be known to belong to it: by a membership, or
   * because a host gave one the seat. A guest gives a name and nothing that proves it, so what a
   * guest writes is personal.
   */
  speakForAgency(viewer: Viewer, attendance: AttendanceFacts): Verdict {
    const { personId, seatCityId, seatOrganisationId, seatSetByHost } = attendance;
    if (personId === null || viewer.kind !== "person")
      return no("Guests comment in their own name. Sign in to speak for your agency.");
    if (seatCityId === null && seatOrganisationId === null)
      return no("Choose your city or organisation first.");
    const belongs = viewer.memberships.some(
      ({ cityId, organisationId }) =>
        (seatCityId !== null && cityId === seatCityId) ||
        (seatOrganisationId !== null && organisationId === seatOrganisationId),
    );
    return belongs || seatSetByHost
      ? yes
      : no("You speak for agencies that you are a member of. A host can give you this seat.");
  },

  /**
   * A seat that a host gave lets its holder speak for an agency. Only the secretariat gives that to
   * itself: whoever made a workshop would otherwise speak for every agency.
   */
  givesSeat(
    viewer: Viewer,
    workshop: WorkshopFacts,
    attendance: AttendanceFacts | null,
    of: AttendanceFacts,
  ): boolean {
    if (isSecretariat(viewer)) return true;
    const own = viewer.kind === "person" && of.personId === viewer.personId;
    if (own || of.id === attendance?.id) return false;
    return isHost(roomRole(viewer, workshop, attendance));
  },

  editComment(
    viewer: Viewer,
    workshop: WorkshopFacts,
    attendance: AttendanceFacts | null,
    comment: CommentFacts,
  ): Verdict {
    const allowed = may.comment(viewer, workshop, attendance);
    if (!allowed.allowed) return allowed;
    if (attendance?.id !== comment.attendanceId)
      return no("Only who wrote a comment may change it.");
    if (comment.withdrawnAt !== null) return no("This comment was withdrawn.");
    return comment.hiddenAt === null ? yes : no("A host has hidden this comment.");
  },

  /** One's own words can be taken back at any time, also from a closed workshop. */
  withdrawComment(attendance: AttendanceFacts | null, comment: CommentFacts): Verdict {
    return attendance?.id === comment.attendanceId
      ? yes
      : no("Only who wrote a comment may withdraw it.");
  },

  hideComment(
    viewer: Viewer,
    workshop: WorkshopFacts,
    attendance: AttendanceFacts | null,
    comment: CommentFacts,
  ): Verdict {
    const allowed = may.host(viewer, workshop, attendance);
    if (!allowed.allowed) return allowed;
    return comment.withdrawnAt === null ? yes : no("This comment was withdrawn.");
  },

  /** The words of a hidden comment are for hosts alone; of a withdrawn one nothing is left. */
  readBody(role: RoomRole, comment: CommentFacts): boolean {
    if (role === null || comment.withdrawnAt !== null) return false;
    return comment.hiddenAt === null || isHost(role);
  },

  /** A reply or a reaction to it: not to what was taken from the room. */
  answer(comment: CommentFacts): Verdict {
    return comment.withdrawnAt === null && comment.hiddenAt === null
      ? yes
      : no("This comment was taken back or hidden.");
  },

  readMinutes(
    viewer: Viewer,
    workshop: WorkshopFacts,
    attendance: AttendanceFacts | null,
  ): Verdict {
    return may.read(viewer, workshop, attendance);
  },

  /** Also after the closing: that is when minutes are finished. */
  writeMinutes(
    viewer: Viewer,
    workshop: WorkshopFacts,
    attendance: AttendanceFacts | null,
  ): Verdict {
    const role = roomRole(viewer, workshop, attendance);
    if (isHost(role)) return yes;
    return role === "participant" && attendance !== null && attendance.mayWriteMinutes
      ? yes
      : no("Minutes are written by the secretariat and by whom a host allows.");
  },

  /** Everybody chooses their own seat; a host corrects one. */
  chooseSeat(
    viewer: Viewer,
    workshop: WorkshopFacts,
    attendance: AttendanceFacts | null,
    of: AttendanceFacts,
  ): Verdict {
    if (of.removedAt !== null) return no("This attendance has ended.");
    if (isHost(roomRole(viewer, workshop, attendance))) return yes;
    if (placeEnded(viewer, workshop, attendance)) return no(roleEnded);
    if (attendance?.id !== of.id) return no("Everybody chooses their own seat, or a host does.");
    return workshop.state === "closed"
      ? no("The workshop is closed. Who sat where stays as it was.")
      : yes;
  },

  /** `hostsLeft`: how many chairs and hosts the workshop would have afterwards. */
  assignRole(
    viewer: Viewer,
    workshop: WorkshopFacts,
    attendance: AttendanceFacts | null,
    of: AttendanceFacts,
    to: StoredAttendanceRole,
    hostsLeft: number,
  ): Verdict {
    const allowed = may.host(viewer, workshop, attendance);
    if (!allowed.allowed) return allowed;
    if (of.removedAt !== null) return no("This attendance has ended.");
    if (of.guestId !== null && (to === "chair" || to === "host"))
      return no(
        "A guest cannot lead a workshop: nobody knows who a guest is. Let them sign in first.",
      );
    return hostsLeft > 0 ? yes : no("A workshop keeps at least one chair or host.");
  },

  allowMinutes(
    viewer: Viewer,
    workshop: WorkshopFacts,
    attendance: AttendanceFacts | null,
    of: AttendanceFacts,
  ): Verdict {
    const allowed = may.host(viewer, workshop, attendance);
    if (!allowed.allowed) return allowed;
    return of.removedAt === null ? yes : no("This attendance has ended.");
  },

  remove(
    viewer: Viewer,
    workshop: WorkshopFacts,
    attendance: AttendanceFacts | null,
    of: AttendanceFacts,
    hostsLeft: number,
  ): Verdict {
    const allowed = may.host(viewer, workshop, attendance);
    if (!allowed.allowed) return allowed;
    if (attendance?.id === of.id) return no("You cannot remove yourself. Leave instead.");
    return hostsLeft > 0 || isSecretariat(viewer)
      ? yes
      : no("A workshop keeps at least one chair or host.");
  },

  /** Whoever leaves may come again, and keeps role and seat. */
  leave(attendance: AttendanceFacts | null): Verdict {
    return attendance !== null && attendance.removedAt === null
      ? yes
      : no("You are not in this workshop.");
  },
};
