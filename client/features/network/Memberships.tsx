import { Trans, useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { useMasked } from "#client/apollo/use-masked.ts";
import { useFormat } from "#client/i18n/format.ts";
import { Line, Lines } from "#client/ui/Lines.tsx";
import { Text } from "#client/ui/Text.tsx";
import { membershipRoles } from "./membership-roles.ts";
import {
  Memberships_PersonFragmentDoc,
  type Memberships_PersonFragment,
} from "./Memberships.generated.ts";

type Membership = Memberships_PersonFragment["memberships"]["edges"][number]["node"];

/** What somebody is and was in the network; what has ended stands last and says so. */
export function Memberships({ person }: { person: FragmentType<Memberships_PersonFragment> }) {
  const data = useMasked(Memberships_PersonFragmentDoc, person);
  if (!data) return null;
  const all = data.memberships.edges.map(({ node }) => node);
  if (all.length === 0) {
    return (
      <Text look="soft">
        <Trans>Not a member of a city or an organisation yet.</Trans>
      </Text>
    );
  }
  const current = all.filter((membership) => membership.until === null);
  const ended = all.filter((membership) => membership.until !== null);
  return (
    <Lines>
      {[...current, ...ended].map((membership) => (
        <MembershipLine key={membership.id} membership={membership} />
      ))}
    </Lines>
  );
}

function MembershipLine({ membership }: { membership: Membership }) {
  const { i18n } = useLingui();
  const { role, city, organisation, country, since, until } = membership;
  const place = organisation
    ? { to: `/organisations/${organisation.slug}`, name: organisation.name }
    : city
      ? { to: `/cities/${city.slug}`, name: city.name }
      : country
        ? { to: `/countries/${country.code.toLowerCase()}`, name: country.name }
        : null;
  const roleName = i18n._(membershipRoles[role]);
  return (
    <Line
      to={place?.to}
      title={place?.name ?? roleName}
      below={place ? roleName : null}
      end={<Period since={since} until={until} />}
    />
  );
}

function Period({ since, until }: { since: string | null; until: string | null }) {
  const format = useFormat();
  const from = since ? format.date(since, "UTC") : null;
  const to = until ? format.date(until, "UTC") : null;
  if (from && to) {
    return (
      <>
        {from} – {to}
      </>
    );
  }
  if (from) return <Trans>since {from}</Trans>;
  return to ? <Trans>until {to}</Trans> : null;
}
