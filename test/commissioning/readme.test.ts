import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openApi } from "../harness/api.ts";

test("the README's question has the README's answer", async () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const section = readme.split("\n## ").find((text) => text.startsWith("Who pays?")) ?? "";
  const block = (language: string) => section.split(`\`\`\`${language}\n`)[1]?.split("```")[0] ?? "";
  const api = await openApi("postgres");
  const { data, errors } = await api.as("ICB_COMMISSIONER")(block("graphql"));
  await api.close();
  expect([errors, { data }]).toEqual([[], JSON.parse(block("json"))]);
});
