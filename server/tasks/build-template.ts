import { join } from "node:path";
import { dist, places } from "./places.ts";
import { replaceFolder } from "./replace-folder.ts";

type TemplateModule = { makeTemplate(folder: string): Promise<void> };

/** The migrated and filled database that every new hub begins with → dist/template. */
export async function buildTemplate(): Promise<void> {
  const { makeTemplate } = (await import(join(places.server, "template.js"))) as TemplateModule;
  await replaceFolder(join(dist, "template"), (fresh) => makeTemplate(fresh));
}
