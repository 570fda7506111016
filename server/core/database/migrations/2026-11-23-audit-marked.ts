import { Statements } from "./statements.ts";

/**
 * The log itself marks an entry of which detail was taken out, whoever did it and however: nobody who
 * may change rows takes out anything in silence, nor takes a mark away. Taking out nothing changes nothing.
 */
export class AuditMarked20261123 extends Statements {
  override name = "2026-11-23-audit-marked";

  protected readonly statements = [
    `create or replace function audit_only_grows() returns trigger language plpgsql as
       $$ begin
         if tg_op = 'UPDATE' then
           if current_setting('hub.blanks_audit', true) = 'yes'
              and old.detail @> new.detail - 'blanked'
              and to_jsonb(old) - 'detail' = to_jsonb(new) - 'detail' then
             if new.detail - 'blanked' = old.detail - 'blanked' then
               return old;
             end if;
             new.detail := new.detail || '{"blanked": true}';
             return new;
           end if;
         end if;
         raise exception 'the audit log only grows';
       end $$`,
    `create or replace function blank_audit_detail(entry uuid, names text[]) returns void
       language plpgsql as
       $$ begin
         perform set_config('hub.blanks_audit', 'yes', true);
         update audit set detail = detail - names where id = entry;
         perform set_config('hub.blanks_audit', '', true);
       end $$`,
  ];
}
