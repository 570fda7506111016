import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  visit,
} from "graphql";

/**
 * Codegen plugin: which object types stand behind the interfaces and unions that our documents make
 * fragments on, for the client's cache. It asks about no others, and every page carries the list.
 */
export function plugin(
  schema: GraphQLSchema,
  documents: readonly { document?: DocumentNode }[],
): string {
  const asked = new Set<string>();
  const note = (name: string | undefined) => void (name !== undefined && asked.add(name));
  for (const { document } of documents)
    if (document)
      visit(document, {
        InlineFragment: ({ typeCondition }) => note(typeCondition?.name.value),
        FragmentDefinition: ({ typeCondition }) => note(typeCondition.name.value),
      });
  const possible = [...asked].sort().flatMap((name) => {
    const type = schema.getType(name);
    if (!isAbstractType(type)) return [];
    const names = schema.getPossibleTypes(type).filter(isObjectType);
    return [[name, names.map((member) => member.name).sort()] as const];
  });
  const sorted = Object.fromEntries(possible);
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(sorted, null, 2)};\n`;
}
