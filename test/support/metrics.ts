import type { TestHub } from "#test/support/hub.ts";

/** What a hub counts, read as a collector reads it. */
export class Scrape {
  /** `name{labels}` → value */
  readonly #samples = new Map<string, number>();
  readonly types = new Map<string, string>();

  constructor(text: string) {
    const lines = text.split("\n");
    if (lines.at(-2) !== "# EOF" || lines.at(-1) !== "") throw new Error("It does not end well.");
    for (const line of lines.slice(0, -2)) this.#read(line);
  }

  #read(line: string): void {
    const type = /^# TYPE (\w+) (counter|gauge|histogram)$/.exec(line);
    if (type) return void this.types.set(type[1]!, type[2]!);
    if (/^# HELP \w+ ./.test(line)) return;
    const sample = /^(\w+)(?:\{([^}]*)\})? (\S+)$/.exec(line);
    if (!sample || Number.isNaN(Number(sample[3]))) throw new Error(`Not a sample: ${line}`);
    this.#samples.set(`${sample[1]} ${sample[2] ?? ""}`, Number(sample[3]));
  }

  /** The sum over all samples that carry these labels; 0 when there is none. */
  sum(name: string, labels: Record<string, string> = {}): number {
    const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    return [...this.#samples]
      .filter(([key]) => key.split(" ", 1)[0] === name)
      .filter(([key]) => wanted.every((each) => key.includes(each)))
      .reduce((total, [, value]) => total + value, 0);
  }

  /** Every value that a label has. */
  values(name: string, label: string): Set<string> {
    const found = [...this.#samples.keys()]
      .filter((key) => key.split(" ", 1)[0] === name)
      .map((key) => new RegExp(`${label}="([^"]*)"`).exec(key)?.[1] ?? "");
    return new Set(found);
  }
}

export async function scrape(hub: TestHub, headers: Record<string, string> = {}): Promise<Scrape> {
  const response = await fetch(`${hub.address}/metrics`, { headers });
  if (response.status !== 200) throw new Error(`The hub answered ${response.status}.`);
  return new Scrape(await response.text());
}
