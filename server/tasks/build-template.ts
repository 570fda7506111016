import { join } from "node:path";
import { dist, places } from "./places.ts";
import { replaceFolder } from "./replace-folder.ts";

type TemplateModule = { makeTemplates(network: string, demo: string): Promise<void> };

/** The filled databases that every new hub begins with → dist/template. */
export async function buildTemplate(): Promise<void> {
  const { makeTemplates } = (await import(join(places.server, "template.js"))) as TemplateModule;
  await replaceFolder(join(dist, "template"), (fresh) =>
    makeTemplates(join(fresh, "network"), join(fresh, "demo")),
  );
}
