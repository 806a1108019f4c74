import type { FeedMonth } from "@cic/db/indicators/feed.queries";
import type { Day } from "@cic/domain/dates";
import type { IndicatorDimension } from "@cic/domain/indicators/definition";
import type { FigureCell } from "@cic/domain/indicators/figure";
import { POPULATIONS } from "@cic/domain/indicators/population";
import { type ReportingPeriod, readPeriod } from "@cic/domain/indicators/reporting-period";
import { type SettledCell, settle } from "@cic/domain/indicators/settle";
import type { Question } from "./ask.ts";

/** What time and feeds say of the cells. */
export function settled(
  { asked, showing, asker }: Extract<Question, { kind: "asked" }>,
  cells: readonly FigureCell[],
  months: readonly FeedMonth[],
  today: Day,
): SettledCell[] {
  const exact = showing.kind === "EXACT";
  const own = exact || showing.ownOnly ? asker.organisationId : asked.area;
  const received = months.map(({ organisationId, month, receivedOn }) => ({
    organisationId,
    month,
    received: receivedOn !== null,
  }));
  const periods = new Map<string, ReportingPeriod>();
  const periodOf = (time: string) => {
    const period = periods.get(time) ?? (readPeriod(time) as ReportingPeriod);
    periods.set(time, period);
    return period;
  };
  return cells.map((cell) => {
    const category = (dimension: IndicatorDimension) =>
      cell.at[asked.groupBy.indexOf(dimension)] ?? asked.filter.find((one) => one.dimension === dimension)?.value;
    const time = category("MONTH") ?? category("QUARTER");
    return settle(cell, {
      period: time === undefined ? asked.period : periodOf(time),
      area: category("AREA") ?? own,
      timing: POPULATIONS[asked.definition.measure.population].timing,
      exact,
      today,
      months: received,
    });
  });
}
