import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { type LocatedProblem, locatedFileProblem, problemCsv } from "./problem-csv.ts";

const problem: LocatedProblem = {
  file: "episodes.csv",
  line: 12,
  column: "DECOM",
  code: "141",
  severity: "error",
  message: "The date is not a date.",
};

async function written(problems: Iterable<LocatedProblem> | AsyncIterable<LocatedProblem>) {
  return (await Array.fromAsync(problemCsv(problems))).join("");
}

it("writes a byte order mark, a header row and CRLF", async () => {
  expect(await written([problem])).toBe(
    "\ufefffile,line,column,code,severity,message\r\nepisodes.csv,12,DECOM,141,error,The date is not a date.\r\n",
  );
});

it("writes the header row when there are no problems", async () => {
  expect(await written([])).toBe("\ufefffile,line,column,code,severity,message\r\n");
});

it("writes no line and no column as blank, and quotes what needs it", async () => {
  const text = await written([{ ...problem, file: 'a "b".csv', line: null, column: null, message: "one, two\nthree" }]);
  expect(parse(text, { bom: true }).at(-1)).toEqual(['a "b".csv', "", "", "141", "error", "one, two\nthree"]);
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x","y")'])(
  "keeps a spreadsheet from taking %j for a formula",
  async (file) => {
    expect(parse(await written([{ ...problem, file, message: file }]), { bom: true })[1]).toEqual([
      `'${file}`,
      "12",
      "DECOM",
      "141",
      "error",
      `'${file}`,
    ]);
  },
);

it("gives each line when its problem comes", async () => {
  let made = 0;
  async function* endless() {
    for (;;) {
      made++;
      yield problem;
    }
  }
  const lines = problemCsv(endless());
  for (let count = 0; count < 4; count++) await lines.next();
  await lines.return(undefined);
  expect(made).toBe(3);
});

it("tells fatal problems of a file from warnings", () => {
  const of = { code: "TRUNCATED_FILE", file: "a.csv", line: null, column: null, message: "It is cut." };
  expect(locatedFileProblem({ ...of, fatal: true })).toEqual({ ...of, severity: "fatal" });
  expect(locatedFileProblem({ ...of, fatal: false })).toEqual({ ...of, severity: "warning" });
});
