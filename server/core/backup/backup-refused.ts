/** Why nothing was backed up or restored: a sentence for the terminal. */
export class BackupRefused extends Error {
  override name = "BackupRefused";
}
