import { useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { useMasked } from "#client/apollo/use-masked.ts";
import { Line } from "#client/ui/Lines.tsx";
import { organisationKinds } from "./organisation-kinds.ts";
import {
  OrganisationLine_OrganisationFragmentDoc,
  type OrganisationLine_OrganisationFragment,
} from "./OrganisationLine.generated.ts";

interface OrganisationLineProps {
  organisation: FragmentType<OrganisationLine_OrganisationFragment>;
}

export function OrganisationLine({ organisation }: OrganisationLineProps) {
  const { i18n } = useLingui();
  const data = useMasked(OrganisationLine_OrganisationFragmentDoc, organisation);
  if (!data) return null;
  const place = [data.city?.name, data.country?.name].filter(Boolean).join(", ");
  const kind = i18n._(organisationKinds[data.kind]);
  return (
    <Line
      to={`/organisations/${data.slug}`}
      title={data.name}
      below={place ? `${kind} · ${place}` : kind}
    />
  );
}
