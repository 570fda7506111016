import { measure } from "#test/bench/co-editing/measure.ts";

/** At 100 writers the hub must cost at most this share of a plain relay. */
const wanted = 0.7;

/** CPU of the hub for each update, against a relay that knows nothing of documents. */
export async function run(): Promise<void> {
  console.log("Writing together: server CPU for each update, five a second from each writer");
  console.log("writers | relay µs | hub µs | ratio | messages, hub/relay");
  let fits = true;
  for (const writers of [2, 20, 100]) {
    const floor = await measure("floor", writers);
    const hub = await measure("hub", writers);
    const ratio = hub.cpuPerUpdate / floor.cpuPerUpdate;
    if (writers === 100) fits = ratio <= wanted;
    const cells = [
      String(writers).padStart(7),
      floor.cpuPerUpdate.toFixed(0).padStart(8),
      hub.cpuPerUpdate.toFixed(0).padStart(6),
      ratio.toFixed(2).padStart(5),
      (hub.arrived / floor.arrived).toFixed(2),
    ];
    console.log(cells.join(" | "));
  }
  console.log(`wanted at 100 writers: at most ${wanted} (${fits ? "kept" : "not kept"})`);
}
