import { v5 } from "uuid";

/** The namespace of everything the seed makes; changing it would give every city a new id. */
const namespace = "6f0a2f4e-3f0c-5d0e-9b61-2b1d6b9a41c5";

/** The id of a seeded row, made of its kind and natural key: the same on every hub, forever. */
export function seedId(kind: string, key: string): string {
  return v5(`${kind}:${key}`, namespace);
}
