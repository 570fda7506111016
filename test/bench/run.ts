// npm run bench [fan-out …]: ratios of server CPU to a floor measured in the same run. Figures of
// one machine at one moment; only the ratios mean something elsewhere.
const benches: Record<string, () => Promise<{ run(): Promise<void> }>> = {
  "fan-out": () => import("./fan-out/bench.ts"),
  "co-editing": () => import("./co-editing/bench.ts"),
  reading: () => import("./reading/bench.ts"),
  "search-size": () => import("./search-size/bench.ts"),
};

const wanted = process.argv.slice(2);
for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  const { run } = await load();
  await run();
}
