import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import pg from "pg";
import { serveMeter } from "#test/bench/co-editing/meter.ts";
import { questions } from "#test/bench/reading/questions.ts";

/** The least a server can do: one prepared statement that makes the whole answer, handed on. */
const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 });
const server = createServer(async (request, response) => {
  const { query, variables } = JSON.parse(await text(request)) as {
    query: string;
    variables: Record<string, string>;
  };
  const question = questions.find(({ document }) => document === query)!;
  const { rows } = await pool.query<{ answer: string }>({
    name: question.name,
    text: question.sql,
    values: [variables[question.variable]],
  });
  const body = `{"data":${rows[0]!.answer}}`;
  response.writeHead(200, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  serveMeter({ address: `http://127.0.0.1:${port}`, cookie: "", documentName: "" }, async () => {
    server.close();
    server.closeAllConnections();
    await pool.end();
  });
});
