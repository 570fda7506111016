import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer } from "#server/core/context.ts";
import { secretariatOnly } from "./secretariat.ts";

/** Who may do what with accounts. Pure: everything there is to know comes in. */
export const may = {
  /** One's own name, language and sessions, and nobody else's. */
  changeProfile(viewer: Viewer): Verdict {
    return viewer.kind === "person" || viewer.kind === "guest"
      ? yes
      : no("Sign in, or join a workshop, to have a name here.");
  },

  /** One's own data, and nobody else's. */
  eraseOneself(viewer: Viewer): Verdict {
    return (viewer.kind === "person" && !viewer.key) || viewer.kind === "guest"
      ? yes
      : no("Sign in, or be a guest of a workshop, to have something here that can be erased.");
  },

  /** `secretariatLeft`: how many would keep the hub afterwards; null: they are not one of them. */
  leaveTheHub(hasEmail: boolean, secretariatLeft: number | null): Verdict {
    if (!hasEmail) return no("This account has no e-mail address that a code could be sent to.");
    return secretariatLeft === 0
      ? no("The hub keeps at least one member of the secretariat.")
      : yes;
  },

  /** Only the people of the demo data, and only while the hub has it. */
  signInWithoutCode(
    demo: boolean,
    person: { demo: boolean; disabledAt: Date | null } | null,
  ): Verdict {
    if (!demo) return no("This hub has no demo people. Sign in with a code.");
    return person !== null && person.demo && person.disabledAt === null
      ? yes
      : no("This is not one of the demo people.");
  },

  /**
   * Who has a membership is public: name, language, where they take part. Others are seen by themselves
   * and by the secretariat; beside what they said stands their name, and it leads nowhere.
   */
  seePerson(viewer: Viewer, person: { id: string; isMember: boolean }): boolean {
    const own = viewer.kind === "person" && viewer.personId === person.id;
    return person.isMember || own || may.keepAccounts(viewer).allowed;
  },

  /** A guest is known in the rooms they are in, and has no page of their own. */
  seeGuest(viewer: Viewer, guestId: string): boolean {
    return (viewer.kind === "guest" || viewer.kind === "person") && viewer.guestId === guestId;
  },

  seeEmail(viewer: Viewer, personId: string): boolean {
    return viewer.kind === "person" && !viewer.key && viewer.personId === personId;
  },

  seeSession(
    viewer: Viewer,
    session: { personId: string | null; guestId: string | null },
  ): boolean {
    if (viewer.kind === "person") return !viewer.key && session.personId === viewer.personId;
    return (
      viewer.kind === "guest" && session.personId === null && session.guestId === viewer.guestId
    );
  },

  /** What the secretariat changes, it changes before its own eyes. */
  readAuditLog(viewer: Viewer): Verdict {
    return secretariatOnly(viewer);
  },

  /** Accounts with their addresses, roles, invitations. */
  keepAccounts(viewer: Viewer): Verdict {
    return secretariatOnly(viewer);
  },

  /** How the hub runs. */
  seeHealth(viewer: Viewer): Verdict {
    return secretariatOnly(viewer);
  },

  /** `secretariatLeft`: how many people would keep the hub afterwards. */
  closeAccount(viewer: Viewer, personId: string, secretariatLeft: number): Verdict {
    const allowed = may.keepAccounts(viewer);
    if (!allowed.allowed) return allowed;
    if (viewer.kind === "person" && viewer.personId === personId)
      return no("You cannot close your own account here. Ask another member of the secretariat.");
    return secretariatLeft > 0 ? yes : no("The hub keeps at least one member of the secretariat.");
  },

  /** For somebody who asked for it and cannot sign in; oneself does it in the settings, with a code. */
  eraseAccount(viewer: Viewer, personId: string, secretariatLeft: number): Verdict {
    const allowed = may.keepAccounts(viewer);
    if (!allowed.allowed) return allowed;
    if (viewer.kind === "person" && viewer.personId === personId)
      return no("Erase your own account in the settings, with a code.");
    return secretariatLeft > 0 ? yes : no("The hub keeps at least one member of the secretariat.");
  },
};
