import { createServer } from "node:http";
import pg from "pg";
import { HAND_STATEMENTS } from "../hand-statements.ts";
import { beginning } from "./claims.ts";
import { ready } from "./ready.ts";

/**
 * What can be had at the most: one hand-written statement that makes the whole answer as JSON, prepared, over `node:http`, with begin, claims,
 * statement and commit in one round trip. It verifies no token, knows no schema and audits nothing.
 */
const pool = new pg.Pool({
  connectionString: process.env.BENCH_DATABASE_URL,
  max: 10,
  pipeline: true,
} as pg.PoolConfig);

const server = createServer(async (request, response) => {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { operation, variables } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const hand = HAND_STATEMENTS[operation];
    if (hand === undefined) throw new Error("no such operation");
    const client = await pool.connect();
    let answer: string;
    try {
      const [, found] = await Promise.all([
        client.query(beginning(request, hand.writes)),
        client.query({ name: operation, text: hand.text, values: [...hand.parameters(variables)] }),
        client.query("commit"),
      ]);
      answer = found.rows[0].answer;
    } finally {
      client.release();
    }
    const body = Buffer.from(`{"data":${answer}}`);
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
ready(server);
