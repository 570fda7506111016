/** Why a command of the terminal did nothing: a sentence for who typed it. */
export class CommandRefused extends Error {
  override name = "CommandRefused";
}
