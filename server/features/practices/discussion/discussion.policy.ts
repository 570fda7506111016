import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer } from "#server/core/context.ts";
import { isSecretariat } from "#server/features/accounts/secretariat.ts";
import type { SeatKey } from "#server/features/network/seat-key.ts";
import type { SubjectFacts } from "./discussion-subject.ts";

/** What a policy must know of a comment. */
export interface CommentFacts {
  readonly personId: string;
  readonly withdrawnAt: Date | null;
  readonly hiddenAt: Date | null;
}

/**
 * Who may do what in a discussion. Pure: everything there is to know comes in. Whoever has the
 * facts of a subject may read it, and with it what is said there.
 */
export const may = {
  comment(viewer: Viewer, subject: SubjectFacts): Verdict {
    if (viewer.kind !== "person") return no("Sign in to take part in the discussion.");
    return subject.open ? yes : no("This practice was withdrawn. The discussion can be read.");
  },

  /** In the name of a city or an organisation: of one's own. */
  speakFor(viewer: Viewer, seat: SeatKey): Verdict {
    const own =
      viewer.kind === "person" &&
      viewer.memberships.some((each) =>
        seat.cityId === null
          ? seat.organisationId !== null && each.organisationId === seat.organisationId
          : each.cityId === seat.cityId,
      );
    return own ? yes : no("You speak for the city or organisation you are a member of.");
  },

  /** What was taken back or hidden is neither answered nor agreed with. */
  answer(comment: Pick<CommentFacts, "withdrawnAt" | "hiddenAt">): Verdict {
    return comment.withdrawnAt === null && comment.hiddenAt === null
      ? yes
      : no("This comment was taken back or hidden.");
  },

  edit(viewer: Viewer, subject: SubjectFacts, comment: CommentFacts): Verdict {
    if (!isAuthor(viewer, comment)) return no("Only who wrote a comment may change it.");
    if (comment.withdrawnAt !== null) return no("This comment was withdrawn.");
    if (comment.hiddenAt !== null) return no("The secretariat has hidden this comment.");
    return may.comment(viewer, subject);
  },

  /** One's own words can always be taken back. */
  withdraw(viewer: Viewer, comment: CommentFacts): Verdict {
    return isAuthor(viewer, comment) ? yes : no("Only who wrote a comment may withdraw it.");
  },

  /** Whoever has an account; not one's own words, and nothing that was taken from the page. */
  report(viewer: Viewer, comment: CommentFacts): Verdict {
    if (viewer.kind !== "person") return no("Sign in to report a comment.");
    if (isAuthor(viewer, comment)) return no("One's own words can be withdrawn.");
    return may.answer(comment);
  },

  /** To hide a comment, to show it again, and to read what is hidden. */
  hide(viewer: Viewer, comment: CommentFacts): Verdict {
    if (!isSecretariat(viewer)) return no("The secretariat keeps order in discussions.");
    return comment.withdrawnAt === null ? yes : no("This comment was withdrawn.");
  },
};

function isAuthor(viewer: Viewer, { personId }: CommentFacts): boolean {
  return viewer.kind === "person" && viewer.personId === personId;
}
