import type { DocumentNode, FragmentType, MaybeMasked, TypedDocumentNode } from "@apollo/client";
import { useFragment } from "@apollo/client/react";
import { useLingui } from "@lingui/react";
import { useState } from "react";

/**
 * What a component's own fragment asks for, of the entity that its parent hands on unread. Follows
 * the cache: a change told by a mutation or an event shows at once. Names come in the language of the
 * page; while another one is on its way, what was shown stays. Null when there is no entity.
 */
export function useMasked<Data>(
  fragment: TypedDocumentNode<Data>,
  from: FragmentType<Data> | null,
): MaybeMasked<Data> | null {
  const { i18n } = useLingui();
  const { data, complete } = useFragment<Data>({
    fragment,
    fragmentName: nameOf(fragment),
    from,
    variables: { language: i18n.locale },
  });
  const known = complete && data ? data : null;
  const [shown, setShown] = useState(known);
  if (known && known !== shown) setShown(known);
  return from ? (known ?? shown) : null;
}

/** Generated documents begin with their own fragment; those it spreads follow. */
function nameOf({ definitions: [own] }: DocumentNode): string | undefined {
  return own && "typeCondition" in own ? own.name.value : undefined;
}
