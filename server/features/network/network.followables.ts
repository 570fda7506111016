import { programError } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { wordIn } from "#server/core/language/sentences.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import type { Admission, Followable } from "#server/realtime/followable.ts";
import { loadCity } from "./cities.ts";
import { networkTopic } from "./network.events.ts";
import { loadTheme } from "./themes.ts";
import { kindOf } from "./told-network-events.ts";

/** What home shows and partners copy; nothing on this topic is for some only. */
const networkEvents: Followable = {
  field: "networkEvents",
  admit: async (_context, args) => view(args),
};

/** A city's events are those of the network that say they concern it (decision 0007). */
const cityEvents: Followable = {
  field: "cityEvents",
  async admit(context, args) {
    const id = keyIn(String(args["cityId"]), "City");
    if (!(await loadCity(context, id)))
      throw programError("NOT_FOUND", wordIn(context.language, "There is no such city."));
    return view(args, { fact: "cities", id });
  },
};

const themeEvents: Followable = {
  field: "themeEvents",
  async admit(context, args) {
    const id = keyIn(String(args["themeId"]), "Theme");
    if (!(await loadTheme(context, id)))
      throw programError("NOT_FOUND", wordIn(context.language, "There is no such theme."));
    return view(args, { fact: "themes", id });
  },
};

export const networkFollowables: readonly Followable[] = [networkEvents, cityEvents, themeEvents];

interface Place {
  fact: "cities" | "themes";
  id: string;
}

function view(args: Record<string, unknown>, place: Place | null = null): Admission {
  const kinds = Array.isArray(args["kinds"]) ? new Set<unknown>(args["kinds"]) : null;
  return {
    topic: networkTopic,
    kind: "log",
    scope: "network",
    rights: [],
    includes: (event) =>
      (kinds === null || kinds.has(kindOf(event))) && (place === null || concerns(event, place)),
  };
}

function concerns({ data }: StoredEvent, { fact, id }: Place): boolean {
  const places = data[fact];
  return Array.isArray(places) && places.includes(id);
}
