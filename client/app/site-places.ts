import { msg } from "@lingui/core/macro";

/** The places of the hub, in the order of the header. */
export const sitePlaces = [
  { to: "/workshops", label: msg`Workshops` },
  { to: "/practices", label: msg`Practices` },
  { to: "/challenges", label: msg`Challenges` },
  { to: "/cities", label: msg`Cities` },
  { to: "/countries", label: msg`Countries` },
  { to: "/people", label: msg`People` },
  { to: "/organisations", label: msg`Organisations` },
] as const;
