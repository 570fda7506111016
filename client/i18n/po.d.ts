/** Catalogues are compiled by the Lingui plugin while building. */
declare module "*.po" {
  import type { Messages } from "@lingui/core";
  export const messages: Messages;
}
