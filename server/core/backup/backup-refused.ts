import { CommandRefused } from "#server/core/command-refused.ts";

/** Why nothing was backed up or restored. */
export class BackupRefused extends CommandRefused {
  override name = "BackupRefused";
}
