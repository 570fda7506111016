import { Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { countedAll } from "#server/core/reads/counted.ts";
import { readFigures } from "#server/core/reads/read-figures.ts";
import { NetworkFigures } from "#server/features/network/network-figures.type.ts";
import { dayOf, isMeasured } from "./evidence/measured.ts";
import { selectPublished } from "./published-practices.ts";

const published = readFigures("NetworkFigures.practices", {
  rows: (db) => selectPublished(db).clearSelect().select(countedAll),
});

/** Results go out of date by the day. */
const measured = readFigures("NetworkFigures.practicesMeasured", {
  rows: (db, today) =>
    selectPublished(db).clearSelect().select(countedAll).where(isMeasured(today)),
  scope: ({ services }) => dayOf(services.clock.now()),
});

@Resolver(() => NetworkFigures)
export class PracticesFiguresResolver {
  @FieldResolver(() => Int, { description: "Practices that can be read" })
  async practices(@Ctx() context: HubContext): Promise<number> {
    return (await published.load(context)).total;
  }

  @FieldResolver(() => Int, { description: "Those of them that count as measured today" })
  async practicesMeasured(@Ctx() context: HubContext): Promise<number> {
    return (await measured.load(context)).total;
  }
}
