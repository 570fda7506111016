import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Lets `make` fill a folder beside `folder`, which then takes its place: never half a build. */
export async function replaceFolder(
  folder: string,
  make: (fresh: string) => Promise<void>,
): Promise<void> {
  const fresh = `${folder}.${process.pid}`;
  await mkdir(dirname(folder), { recursive: true });
  try {
    await make(fresh);
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
