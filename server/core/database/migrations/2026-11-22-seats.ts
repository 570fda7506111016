import { Statements } from "./statements.ts";

/** Who chose a seat: what one says of oneself is no proof, what a host says of one is. */
export class Seats20261122 extends Statements {
  override name = "2026-11-22-seats";

  protected readonly statements = [
    `alter table attendance add column seat_set_by_host boolean not null default false`,
  ];
}
