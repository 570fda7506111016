import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer } from "#server/core/context.ts";
import { keyOf } from "#server/core/key-of.ts";
import { isSecretariat, secretariatOnly } from "../secretariat.ts";

/** Who may do what with keys. Pure: everything there is to know comes in. */
export const may = {
  /** A key makes no keys: whoever found one could make it last. */
  create(viewer: Viewer): Verdict {
    return viewer.kind === "person" && keyOf(viewer) === null ? yes : no("Sign in to make a key.");
  },

  /** A key never does more than its owner, and writes only for a city its owner belongs to. */
  writeFor(viewer: Viewer, cityId: string): Verdict {
    return viewer.kind === "person" &&
      viewer.memberships.some((each) => each.cityId === cityId && each.role !== "secretariat")
      ? yes
      : no("A key writes for a city of which you are a member or an editor.");
  },

  /** One's own; the secretariat sees and ends all, and can read none. */
  see(viewer: Viewer, ownerId: string): boolean {
    if (viewer.kind !== "person" || keyOf(viewer) !== null) return false;
    return viewer.personId === ownerId || isSecretariat(viewer);
  },

  seeAll(viewer: Viewer): Verdict {
    return secretariatOnly(viewer);
  },
};
