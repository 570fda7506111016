import type { WorkshopHead_WorkshopFragment } from "./WorkshopHead.generated.ts";

/** What a workshop's head shows, wherever it was read. */
export type WorkshopFacts = Omit<WorkshopHead_WorkshopFragment, " $fragmentName">;
