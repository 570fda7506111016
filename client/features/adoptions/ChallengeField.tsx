import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import { SelectField } from "#client/ui/SelectField.tsx";
import { CityChallengesDocument } from "./Adoption.generated.ts";

interface ChallengeFieldProps {
  id: string;
  cityId: string;
  value: string;
  onChange: (challengeId: string) => void;
}

/** Which difficulty of the city it answers; nothing when the city has described none. */
export function ChallengeField({ id, cityId, value, onChange }: ChallengeFieldProps) {
  const { t } = useLingui();
  const { data } = useQuery(CityChallengesDocument, { variables: { cityId } });
  const city = data?.node?.__typename === "City" ? data.node : null;
  const challenges = city?.challenges.edges.map(({ node }) => node) ?? [];
  const stray = city !== null && value !== "" && !challenges.some((each) => each.id === value);
  // The address named a challenge of another city.
  useEffect(() => {
    if (stray) onChange("");
  }, [stray, onChange]);
  if (challenges.length === 0) return null;
  return (
    <SelectField
      id={id}
      label={t`It answers the challenge`}
      optional
      value={stray ? "" : value}
      options={[
        { value: "", label: t`None` },
        ...challenges.map((each) => ({ value: each.id, label: each.title })),
      ]}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
