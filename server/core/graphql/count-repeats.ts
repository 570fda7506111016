import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from "graphql";

/** Fields looked at, fragments written out: what goes on for longer than this has no end in sight. */
const mostSteps = 20_000;

/**
 * Pairs of fields that stand in one place under one name, such as `{ city { id } city { name } }`,
 * fragments written out. Validation compares each of them with each other one, which a short text
 * makes so many of that nobody else is answered meanwhile; counting goes over each field once.
 */
export function countRepeats(document: DocumentNode): number {
  const counting: Counting = { fragments: new Map(), pairs: 0, steps: 0 };
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      counting.fragments.set(definition.name.value, definition);
  for (const definition of document.definitions)
    if ("selectionSet" in definition) countIn(counting, [definition.selectionSet]);
  const { pairs, steps } = counting;
  return steps > mostSteps ? Math.max(pairs, steps) : pairs;
}

interface Counting {
  fragments: Map<string, FragmentDefinitionNode>;
  pairs: number;
  steps: number;
}

/** `sets` are those of the fields that become one in the answer. */
function countIn(counting: Counting, sets: readonly SelectionSetNode[]): void {
  const places = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const set of sets) gather(counting, set, places, spread);
  for (const fields of places.values()) {
    if (counting.steps > mostSteps) return;
    counting.pairs += (fields.length * (fields.length - 1)) / 2;
    const inner = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (inner.length > 0) countIn(counting, inner);
  }
}

function gather(
  counting: Counting,
  { selections }: SelectionSetNode,
  places: Map<string, FieldNode[]>,
  spread: Set<string>,
): void {
  for (const selection of selections) {
    counting.steps += 1;
    if (counting.steps > mostSteps) return;
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      const fields = places.get(name);
      if (fields) fields.push(selection);
      else places.set(name, [selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT)
      gather(counting, selection.selectionSet, places, spread);
    else {
      const name = selection.name.value;
      const fragment = counting.fragments.get(name);
      if (!fragment || spread.has(name)) continue;
      spread.add(name);
      gather(counting, fragment.selectionSet, places, spread);
    }
  }
}
