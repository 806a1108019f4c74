import { definitionHash } from "@cic/db/indicators/definition-hash";
import type { Day } from "@cic/domain/dates";
import type { ExportMetadata, MemberStanding } from "@cic/domain/exports/export-question";
import type { Asked } from "@cic/domain/indicators/ask-figure";
import type { CsvRow } from "@cic/imports/figure-csv";
import type { Context } from "../context.ts";
import type { Question } from "../indicators/ask.ts";
import { columnsOf, type Layout } from "../indicators/figure-columns.ts";
import { figureOf } from "../indicators/load-figure.ts";
import { classOf, loadMembers } from "../indicators/load-members.ts";

/** What a file is made of: its rows are made as they are asked for. */
export interface ExportFile {
  readonly metadata: ExportMetadata;
  readonly rows: Iterable<CsvRow>;
  /** Those whom it names, each once. */
  readonly children: readonly string[];
}

type AskedQuestion = Extract<Question, { kind: "asked" }>;

/** A row for each cell of the figure. */
export async function figureFile(context: Context, question: AskedQuestion, layout: Layout): Promise<ExportFile> {
  const { asked } = question;
  const figure = await figureOf(context, question);
  const columns = columnsOf(context, asked, figure, layout);
  return {
    metadata: {
      ...madeBy(asked, figure.asOf),
      policy: figure.policy === null ? null : `${figure.policy.id} ${figure.policy.version}`,
      columns: columns.map(([name]) => name),
      rows: figure.cells.length,
      notVisible: null,
    },
    rows: Iterator.from(figure.cells).map((cell) => columns.map(([, value]) => value(cell))),
    children: [],
  };
}

const MEMBER_COLUMNS = ["indicator", "version", "period", "child_id", "on", "standing", "class", "why"];

/** A row for each record of the figure of the caller's own area that they may see. */
export async function membersFile(
  context: Context,
  question: AskedQuestion,
  standing: readonly MemberStanding[] | null,
): Promise<ExportFile> {
  const { definition, period } = question.asked;
  const { totalCount, notVisible, nodes } = await loadMembers(context, question, standing);
  const ofFigure = [definition.id, definition.version, period.id];
  return {
    metadata: {
      ...madeBy(question.asked, context.today),
      policy: null,
      columns: MEMBER_COLUMNS,
      rows: totalCount,
      notVisible,
    },
    rows: Iterator.from(nodes).map((member) => {
      const { class: code, why } = classOf(question.asked, member);
      return [...ofFigure, member.childId, member.onDate, member.standing, code, why];
    }),
    children: [...new Set(nodes.map(({ childId }) => childId))],
  };
}

const madeBy = ({ definition }: Asked, asOf: Day) => ({
  definitionVersion: definition.version,
  definitionHash: definitionHash(definition),
  asOf,
});
