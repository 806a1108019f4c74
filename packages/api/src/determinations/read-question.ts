import { personBorn } from "@cic/domain/commissioning/facts";
import type { ServiceCategory, ServiceRequest } from "@cic/domain/commissioning/service";
import { validateFacts } from "@cic/domain/commissioning/validate-facts";
import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { serviceFromInput } from "../commissioning/facts-from-input.ts";
import { problemMessages } from "../commissioning/problem-messages.ts";
import type { CommissioningProblemCode, CommissioningServiceInput } from "../generated/types.ts";

/** What is wrong with a question, and where. */
export interface QuestionProblem {
  readonly code: CommissioningProblemCode;
  readonly path: string;
}

/** The service asked about, and what is wrong with it or with the day. */
export function readQuestion(
  input: CommissioningServiceInput,
  on: Day,
  born: Day,
  directory: Directory,
): { readonly service: ServiceRequest; readonly problems: readonly QuestionProblem[] } {
  const noted: QuestionProblem[] = [];
  const service = serviceFromInput(input, directory, (code, path) => noted.push({ code, path }));
  // Of the facts, only the day of birth: those on record are as they are.
  const found = validateFacts(personBorn(born), on, directory, service).map(({ code, path }) => ({
    code,
    path: path === "born" ? "on" : path,
  }));
  return { service, problems: [...found, ...noted] };
}

export const questionRefused = (problems: readonly QuestionProblem[]) => ({
  __typename: "CommissioningFactsRefused" as const,
  problems: problems.map(({ code, path }) => ({ code, path, message: problemMessages[code] })),
});

const ON_RECORD: readonly ServiceCategory[] = [
  "STATUTORY_ASSESSMENT",
  "COMMUNITY",
  "ACUTE_ELECTIVE",
  "MENTAL_HEALTH_COMMUNITY",
  "URGENT_EMERGENCY",
];

/** Whether the determinations on record answer for the service: other rules decide the rest, and what care leavers are offered beside it. */
export const isOnRecord = ({ category, careLeaverOffer }: CommissioningServiceInput): boolean =>
  ON_RECORD.includes(category) && careLeaverOffer !== true;
