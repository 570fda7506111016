/** What a snippet asks, and where. */
export interface Asked {
  /** `https://hub.example.org` */
  origin: string;
  document: string;
  /** JSON. */
  variables: string;
}

/** A program that asks it, ready to be pasted and run. Written for people who read it. */
export interface Snippets {
  curl: string;
  typescript: string;
  python: string;
}

/** Without the lines above the document: a program has its own words. */
const textOf = (document: string) => document.replace(/^(?:#.*\n)+/, "").trim();

export function snippetsOf(asked: Asked): Snippets {
  return { curl: curl(asked), typescript: typescript(asked), python: python(asked) };
}

/** For a shell. */
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** By GET: public answers come with an ETag, and caches may keep them for half a minute. */
function curl({ origin, document, variables }: Asked): string {
  return `curl -sG ${quoted(`${origin}/graphql`)} \\
  --data-urlencode ${quoted(`query=${textOf(document)}`)} \\
  --data-urlencode ${quoted(`variables=${variables.trim()}`)}
`;
}

function typescript({ origin, document, variables }: Asked): string {
  const text = textOf(document).replaceAll(/[\\`]|\$\{/g, String.raw`\$&`);
  return `const query = \`${text}\`;
const variables = ${variables.trim()};

const response = await fetch(${JSON.stringify(`${origin}/graphql`)}, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query, variables }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(errors[0].message);
console.log(JSON.stringify(data, null, 2));
`;
}

function python({ origin, document, variables }: Asked): string {
  const literal = (text: string) => `"""${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"""`;
  return `import json
from urllib.request import Request, urlopen

query = ${literal(textOf(document))}
variables = json.loads(${literal(variables.trim())})

request = Request(
    ${JSON.stringify(`${origin}/graphql`)},
    data=json.dumps({"query": query, "variables": variables}).encode(),
    headers={"content-type": "application/json"},
)
with urlopen(request) as response:
    answer = json.load(response)
if "errors" in answer:
    raise SystemExit(answer["errors"][0]["message"])
print(json.dumps(answer["data"], indent=2))
`;
}

/** For an example that is followed: server-sent events, one after the other until it is stopped. */
export function streamOf({ origin, document, variables }: Asked): string {
  return `curl -sNG ${quoted(`${origin}/graphql/stream`)} -H 'accept: text/event-stream' \\
  --data-urlencode ${quoted(`query=${textOf(document)}`)} \\
  --data-urlencode ${quoted(`variables=${variables.trim()}`)}
`;
}

/** The same over a socket: graphql-ws, which comes back by itself where it was cut off. */
export function followingOf({ origin, document, variables }: Asked): string {
  const text = textOf(document).replaceAll(/[\\`]|\$\{/g, String.raw`\$&`);
  return `// npm install graphql-ws
import { createClient } from "graphql-ws";

const query = \`${text}\`;
const variables = ${variables.trim()};
/** The cursor of the last event: what was missed while away comes first. */
let after: string | undefined;

const client = createClient({
  url: ${JSON.stringify(`${origin.replace(/^http/, "ws")}/graphql`)},
  retryAttempts: Infinity,
  shouldRetry: () => true,
});
const extensions = {
  get after() {
    return after;
  },
};
for await (const { data } of client.iterate({ query, variables, extensions })) {
  const event = data?.networkEvents as { cursor: string };
  console.log(JSON.stringify(event));
  after = event.cursor;
}
`;
}
