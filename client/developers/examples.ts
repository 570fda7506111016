const documents = import.meta.glob<string>("../../schema/queries/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});
const variables = import.meta.glob<string>("../../schema/queries/*.variables.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A worked example for partners, as it stands in schema/queries. */
export interface Example {
  name: string;
  /** What it is for: the lines above the document. */
  about: string;
  /** The document with its lines above. */
  document: string;
  /** JSON. */
  variables: string;
  /** It is followed over a socket, not asked once. */
  live: boolean;
}

/** In the order of somebody who begins. */
const order = [
  "network-directory",
  "city-and-results",
  "practices-of-a-theme",
  "citable-version",
  "recognised-cities",
  "open-challenges",
  "workshop-minutes",
  "chain-from-a-workshop",
  "chain-back",
  "search",
  "changes-since",
  "follow-the-network",
];

export const examples: readonly Example[] = Object.entries(documents)
  .map(([path, document]) => exampleOf(path, document))
  .toSorted((one, other) => placeOf(one) - placeOf(other));

function exampleOf(path: string, document: string): Example {
  const beside = path.replace(/\.graphql$/, ".variables.json");
  const [about = ""] = /^(?:#.*\n)+/.exec(document) ?? [];
  return {
    name: /([\w-]+)\.graphql$/.exec(path)?.[1] ?? path,
    about: about.replaceAll(/^# ?/gm, "").replaceAll("\n", " ").trim(),
    document,
    variables: variables[beside] ?? "{}",
    live: /^subscription/m.test(document),
  };
}

/** A new one comes last until somebody finds its place. */
function placeOf({ name }: Example): number {
  const place = order.indexOf(name);
  return place < 0 ? order.length : place;
}
