import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Somebody else serves from this folder: a sentence for the terminal. */
export class FolderInUse extends Error {
  override name = "FolderInUse";
}

/** The folder cannot hold a database: a sentence for the terminal. */
export class FolderUnusable extends Error {
  override name = "FolderUnusable";
}

/**
 * Two processes on one embedded database lose each other's rows without a word. So a process
 * holds an exclusive lock beside it, which the system lets go when the process ends, however.
 * Returns how to let go of it; throws FolderInUse, or FolderUnusable.
 */
export function lockFolder(folder: string): () => void {
  const lock = openLock(folder);
  try {
    lock.exec("pragma locking_mode = exclusive; begin exclusive");
  } catch (cause) {
    lock.close();
    if (String(cause).includes("readonly")) throw unusable(folder, cause);
    if (!String(cause).includes("locked")) throw cause;
    const sentence = `Another hub is running on the data folder ${folder}: stop it first, or set HUB_DATA to another folder.`;
    throw new FolderInUse(sentence, { cause });
  }
  return () => lock.close();
}

function openLock(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true });
    return new DatabaseSync(join(folder, "hub.lock"));
  } catch (cause) {
    throw unusable(folder, cause);
  }
}

function unusable(folder: string, cause: unknown): FolderUnusable {
  const sentence = `HUB_DATA must be a folder that the hub may write to, which ${folder} is not.`;
  return new FolderUnusable(sentence, { cause });
}
