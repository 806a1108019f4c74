import { makeTerminal } from "@cic/cli/terminal";
import { count, plain, size } from "@cic/cli/words";
import { expect, test } from "vitest";

function terminal(isTTY: boolean) {
  const said: string[] = [];
  const stream = (name: string) => ({ isTTY, write: (text: string) => said.push(`${name} ${JSON.stringify(text)}`) });
  return { said, ...makeTerminal(stream("out"), stream("err")) };
}

test("progress is shown on a terminal, where the next line takes its place", () => {
  const { said, note, progress } = terminal(true);
  for (const part of [0.101, 0.102, 0.5]) progress("Sending a.csv", part);
  note("Sent a.csv");
  expect(said).toEqual([
    String.raw`err "\r\u001b[KSending a.csv 10 %"`,
    String.raw`err "\r\u001b[KSending a.csv 50 %"`,
    String.raw`err "\r\u001b[K"`,
    String.raw`err "Sent a.csv\n"`,
  ]);
});

test("elsewhere only lines are written", () => {
  const { said, say, progress } = terminal(false);
  progress("Sending a.csv", 0.5);
  say("done");
  expect(said).toEqual([String.raw`out "done\n"`]);
});

test.each([
  [count(1, "row"), "1 row"],
  [count(24_331, "row"), "24,331 rows"],
  [size(1), "1 byte"],
  [size(20_000), "20 kB"],
  [size(500_000_000), "500 MB"],
  [plain("a\u001b[2J\nb\u202ec"), "a [2J b c"],
  [plain("no eyJhbGciOiJFUzI1NiJ9.eyJzdWIi.c2ln here"), "no (a token) here"],
])("%s", (words, expected) => {
  expect(words).toBe(expected);
});
