import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** Paths of fields that the answer says nothing of at any of their places: null, "" or an empty list. */
export function unanswered(document: DocumentNode, data: unknown): string[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | null = null;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition;
  }
  const told = new Map<string, boolean>();

  const look = (selections: SelectionSetNode, things: unknown[], path: string): void => {
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        look(fragments.get(selection.name.value)!.selectionSet, things, path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        look(selection.selectionSet, things, path);
      } else {
        const name = selection.alias?.value ?? selection.name.value;
        const values = things.map((thing) => (thing as Record<string, unknown>)[name]);
        const found = values.flat(5).filter((value) => value != null && value !== "");
        const at = `${path}/${name}`;
        told.set(at, (told.get(at) ?? false) || found.length > 0);
        if (selection.selectionSet) look(selection.selectionSet, found, at);
      }
    }
  };
  look(operation!.selectionSet, [data], "");
  return [...told].filter(([, answered]) => !answered).map(([path]) => path);
}
