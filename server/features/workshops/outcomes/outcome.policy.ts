import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer } from "#server/core/context.ts";
import { actsForCity, type CityFacts } from "#server/features/network/acts-for-city.ts";
import { type AttendanceFacts, roomRole, type WorkshopFacts } from "../room-role.ts";
import { type CommentFacts, may as mayInRoom } from "../workshops.policy.ts";

/** Who may say that something came of something. Pure: everything there is to know comes in. */
export const may = {
  /**
   * Of a workshop: its hosts for any result they can read, and who is in the room for the results
   * of the cities they act for. `ofOwnCity`: they act for the city of the result, or write it.
   */
  linkFromWorkshop(
    viewer: Viewer,
    workshop: WorkshopFacts,
    attendance: AttendanceFacts | null,
    ofOwnCity: boolean,
  ): Verdict {
    if (viewer.kind !== "person") return no("Sign in to keep what came of it.");
    const role = roomRole(viewer, workshop, attendance);
    if (role === "host") return yes;
    if (role !== "participant")
      return no("What came of a workshop is kept by its hosts and by who is in it.");
    return ofOwnCity ? yes : no("Link what your own city made of it.");
  },

  /** What was taken back or hidden is no longer something to begin from. */
  beginFromComment(comment: CommentFacts): Verdict {
    return mayInRoom.answer(comment);
  },

  /** Of a challenge: its city, and whoever made something of it for their own. */
  linkFromChallenge(viewer: Viewer, challenge: CityFacts, ofOwnCity: boolean): Verdict {
    if (viewer.kind !== "person") return no("Sign in to keep what came of it.");
    return ofOwnCity || actsForCity(viewer, challenge)
      ? yes
      : no("Link what your own city made of it.");
  },
};
