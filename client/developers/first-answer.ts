/** The shortest way to an answer: short enough to be read before it is run. */
export function firstAnswer(origin: string): string {
  return `curl -sG '${origin}/graphql' --data-urlencode 'query={
  practices(first: 3) { nodes { title city { name } url } }
}'
`;
}
