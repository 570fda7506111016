import type { Tx } from "#server/realtime/commit.ts";

interface Held {
  id: string;
  organisation_id: string | null;
  since: string | null;
  until: string | null;
}

/**
 * Members of `drop` become members of `keep`. Who had the same role in both at one time has it once,
 * from the earlier first day to the later last one. Resolves to the keys of all whose roles moved.
 */
export async function joinMemberships(tx: Tx, keep: string, drop: string): Promise<string[]> {
  const people = tx.db
    .selectFrom("membership")
    .select("person_id")
    .where("organisation_id", "=", drop);
  const held = await tx.db
    .selectFrom("membership")
    .select(["id", "person_id", "role", "country_code", "organisation_id", "since", "until"])
    .where("organisation_id", "in", [keep, drop])
    .where("person_id", "in", people)
    .orderBy("id")
    .forUpdate()
    .execute();
  const roles = Map.groupBy(
    held,
    ({ person_id, role, country_code }) => `${person_id} ${role} ${country_code}`,
  );
  for (const rows of roles.values()) {
    if (rows.every(({ organisation_id }) => organisation_id === keep)) continue;
    for (const together of inOneTime(rows)) await joinInto(tx, together, keep);
  }
  await tx.db
    .updateTable("membership")
    .set({ organisation_id: keep })
    .where("organisation_id", "=", drop)
    .execute();
  const moved = held.filter(({ organisation_id }) => organisation_id === drop);
  return [...new Set(moved.map(({ person_id }) => person_id))];
}

/** Groups of memberships whose times overlap. Nothing said is before, or after, every day. */
function inOneTime(rows: readonly Held[]): Held[][] {
  const groups: { rows: Held[]; until: string | null }[] = [];
  for (const row of rows.toSorted((a, b) => order(a.since, b.since))) {
    const last = groups.at(-1);
    if (last && (last.until === null || row.since === null || row.since < last.until)) {
      last.rows.push(row);
      last.until = later(last.until, row.until);
    } else groups.push({ rows: [row], until: row.until });
  }
  return groups.map((group) => group.rows);
}

async function joinInto({ db }: Tx, rows: readonly Held[], keep: string): Promise<void> {
  const [first] = rows;
  if (rows.length < 2) return;
  const stays = rows.find(({ organisation_id }) => organisation_id === keep) ?? first!;
  const others = rows.filter((row) => row !== stays).map(({ id }) => id);
  const until = rows.map((row) => row.until).reduce(later);
  await db.deleteFrom("membership").where("id", "in", others).execute();
  await db
    .updateTable("membership")
    .set({ since: first!.since, until })
    .where("id", "=", stays.id)
    .execute();
}

function order(a: string | null, b: string | null): number {
  return (a ?? "").localeCompare(b ?? "");
}

function later(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : a > b ? a : b;
}
