import { Statements } from "./statements.ts";

/**
 * On whose behalf something was done, and a log that cannot be emptied either. What may be taken out
 * is detail that tells of a person, by `blank_audit_detail` alone, and the entry says that it was.
 */
export class Audit20261123 extends Statements {
  override name = "2026-11-23-audit";

  protected readonly statements = [
    `alter table audit
       add column key_id uuid,
       add column for_city_id uuid references city (id),
       add column for_organisation_id uuid references organisation (id),
       add check (num_nonnulls(for_city_id, for_organisation_id) <= 1)`,
    `create index audit_time on audit (at desc, id desc)`,
    `create index audit_person on audit (person_id, at desc, id desc)`,
    `create or replace function audit_only_grows() returns trigger language plpgsql as
       $$ begin
         if tg_op = 'UPDATE' then
           if current_setting('hub.blanks_audit', true) = 'yes'
              and old.detail @> new.detail - 'blanked'
              and to_jsonb(old) - 'detail' = to_jsonb(new) - 'detail' then
             return new;
           end if;
         end if;
         raise exception 'the audit log only grows';
       end $$`,
    `create trigger audit_is_never_emptied before truncate on audit
       for each statement execute function audit_only_grows()`,
    `create function blank_audit_detail(entry uuid, names text[]) returns void language plpgsql as
       $$ begin
         perform set_config('hub.blanks_audit', 'yes', true);
         update audit set detail = (detail - names) || '{"blanked": true}' where id = entry;
         perform set_config('hub.blanks_audit', '', true);
       end $$`,
  ];
}
