import { Statements } from "./statements.ts";

/**
 * What somebody is in a workshop by a role in the network, and no longer than they have it: who leads
 * and whom nobody else appointed. The hosts of the demo were written as persons.
 */
export class PlacesByRole20261123 extends Statements {
  override name = "2026-11-23-places-by-role";

  protected readonly statements = [
    `alter table attendance add column by_role text check (by_role in ('host', 'place'))`,
    `update attendance
     set by_role = case when person_id = workshop.created_by or joined_at is null
       then 'place' else 'host' end
     from workshop
     where workshop.id = attendance.workshop_id and not workshop.demo
       and attendance.person_id is not null and attendance.role in ('chair', 'host')
       and not exists (select 1 from audit
         where audit.action = 'assign-role' and audit.subject_type = 'Attendance'
           and audit.subject_id = attendance.id::text
           and audit.detail ->> 'to' in ('chair', 'host')
           and audit.person_id is distinct from attendance.person_id)`,
  ];
}
