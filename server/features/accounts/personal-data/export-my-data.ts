import type { HubContext } from "#server/core/context.ts";
import { type Oneself, personalDataParts } from "./personal-data.ts";

/** The file, a part at a time: a JSON object with a list for each part. */
export async function* myData(context: HubContext, oneself: Oneself): AsyncGenerator<string> {
  const { config, clock } = context.services;
  const head = { hub: config.publicUrl, madeAt: clock.now().toISOString() };
  yield JSON.stringify(head).slice(0, -1);
  for (const { name, read } of personalDataParts()) {
    yield `,\n${JSON.stringify(name)}: [`;
    let between = "\n  ";
    for (const row of await read(context.db, oneself)) {
      yield between + JSON.stringify(row);
      between = ",\n  ";
    }
    yield "]";
  }
  yield "}\n";
}
