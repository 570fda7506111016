import { useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { useMasked } from "#client/apollo/use-masked.ts";
import { Line } from "#client/ui/Lines.tsx";
import { membershipRoles } from "./membership-roles.ts";
import {
  PersonLine_PersonFragmentDoc,
  type PersonLine_PersonFragment,
} from "./PersonLine.generated.ts";

/** Somebody with an account and what they are in the network now. */
export function PersonLine({ person }: { person: FragmentType<PersonLine_PersonFragment> }) {
  const { i18n } = useLingui();
  const data = useMasked(PersonLine_PersonFragmentDoc, person);
  if (!data) return null;
  const seats = data.memberships.edges
    .filter(({ node }) => node.until === null)
    .map(({ node }) => {
      const where = node.organisation?.name ?? node.city?.name ?? node.country?.name;
      const role = i18n._(membershipRoles[node.role]);
      return where ? `${role}, ${where}` : role;
    });
  return <Line to={`/people/${data.id}`} title={data.name} below={seats.join(" · ")} />;
}
