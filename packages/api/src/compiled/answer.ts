import type { Action } from "@cic/auth/actions";
import { may } from "@cic/auth/actor";
import type { QueueFilter } from "@cic/db/clocks/clock.queries";
import { type CompiledRead, compileRead } from "@cic/db/compiled/compile-read";
import { NotCompiled, type SelectedField } from "@cic/db/compiled/selected";
import { InvalidCursor } from "@cic/db/cursor";
import { standsFor } from "@cic/domain/charges/stands-for.rule";
import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { type DocumentNode, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from "graphql";
import { actionOfLens } from "../access/field-lenses.ts";
import { monthAsked } from "../charges/month-asked.ts";
import { isDueWithinAYear, queueCaller } from "../clocks/Query.assessmentQueue.ts";
import type { Context } from "../context.ts";
import { ApiError } from "../errors.ts";
import { linesOfChild } from "../health-records/HealthRecord.ts";
import { areaOf } from "../placements/Query.placementsInArea.ts";
import { isUnavailable } from "../unexpected-error.ts";
import { type Covered, coveredOperation } from "./select.ts";

export type Data = Record<string, unknown>;

/**
 * What a caller's role must be allowed in order to be answered here of a type, beside what the lenses of its fields ask: whoever is not is
 * answered, or refused, by the resolvers.
 */
const actionOf: Readonly<Record<string, Action>> = {
  AccessReason: "child:read",
  AddressProtection: "placement:read",
  Assessment: "assessment:read",
  AssessmentCharge: "charge:read",
  AssessmentClock: "assessment:read",
  AssessmentQueueConnection: "assessment:read",
  AssessmentQueueItem: "assessment:read",
  CareLeaverCategoryAnswer: "care-leaver:read",
  CarePeriod: "child:read",
  Child: "child:read",
  ChildMerge: "child:read",
  Consent: "consent:read",
  ConsentStanding: "consent:read",
  Determination: "commissioning:read",
  Dispute: "dispute:read",
  DuplicatePair: "duplicate:read",
  GpRegistration: "child:read",
  HealthAction: "health-record:read",
  HealthLine: "health-record:read",
  HealthPlan: "health-record:read",
  HealthRecord: "health-record:read",
  LegalStatus: "child:read",
  Notice: "notice:read",
  NotificationDutiesResult: "placement:read",
  OfferApplication: "offer-application:read",
  Placement: "placement:read",
  PlacementArea: "placement:read",
  Referral: "referral:read",
  RegisterEntry: "placement:read",
  RegisterConnection: "placement:read",
  Residence: "child:read",
  VacancyInterest: "vacancy-interest:read",
};
/** A connection is read by whoever may read what it is a connection of. */
const actionsOf = (type: string): readonly Action[] => {
  const action = actionOf[type] ?? actionOf[type.replace(/Connection$/, "")];
  return action === undefined ? [] : [action];
};

/** Statements of an operation for some values of its variables, on a day. */
interface Compiled {
  readonly directory: Directory;
  readonly reads: readonly CompiledRead[];
  readonly names: readonly string[];
}

interface Plan extends Covered {
  readonly actions: readonly Action[];
  /** By the values that shape them, those last used last. */
  readonly compiled: Map<string, Compiled>;
}

/** Lists whose conditions name the caller. */
const ofCaller = ["AssessmentChargeConnection", "AssessmentQueueConnection"];

/** How many of an operation's statements are kept, and how long what tells them apart may be. */
const MOST_COMPILED = 100;
const LONGEST_SHAPE = 2_000;

const plans = new WeakMap<OperationDefinitionNode, Plan | "not covered">();

/**
 * The data that the operation asks for, when all of it is covered and the statements can answer it; undefined when the resolvers are
 * to: they tell of everything that is wrong. `document` must be valid.
 */
export async function answerCompiled(
  {
    schema,
    document,
    operation,
    variables,
  }: {
    readonly schema: GraphQLSchema;
    readonly document: DocumentNode;
    readonly operation: OperationDefinitionNode;
    readonly variables: Readonly<Record<string, unknown>> | undefined;
  },
  context: Context,
  /** Told what went wrong here that is no matter of the request: the resolvers answer all the same. */
  failed: (error: unknown) => void = () => {},
): Promise<Data | undefined> {
  const plan = planOf(schema, document, operation);
  const { actor } = context;
  if (plan === "not covered" || actor === null || !plan.actions.every((action) => may(actor, action))) return undefined;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (coerced === undefined) return undefined;
  try {
    const compiled = compiledFor(plan, coerced, context);
    if (compiled === undefined) return undefined;
    const { reads, names } = compiled;
    for (const name of names) context.asked.fields.add(name);
    context.asked.operation = operation;
    const statements = reads.map((read) => read.statement(coerced));
    let answers = await context.readAtOnce(statements, !reads.some((read) => read.isResolved));
    // Not asked at first: it is more to plan and to run for everybody.
    const otherwise = answers.some(({ answer }) => answer !== null)
      ? []
      : reads.flatMap((read) => read.otherwise?.(coerced) ?? []);
    const isCertain = otherwise.length === reads.length;
    if (isCertain) answers = await context.readAtOnce(otherwise, true);
    const made = await Promise.all(
      reads.map((read, i) => {
        const answer = answers[i]?.answer ?? null;
        return isCertain && answer === null ? null : read.read(answer, context);
      }),
    );
    return Object.fromEntries(reads.map(({ key }, i) => [key, made[i]]));
  } catch (error) {
    // What cannot be said here, or be had at all, the resolvers say.
    const isExpected = isOfRequest(error) || isUnavailable(error);
    if (!isExpected) failed(error);
    return undefined;
  }
}

const isOfRequest = (error: unknown): boolean =>
  error instanceof NotCompiled || error instanceof InvalidCursor || error instanceof ApiError;

function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Plan | "not covered" {
  let plan = plans.get(operation);
  if (plan === undefined) {
    const covered = coveredOperation(schema, document, operation);
    plan =
      covered === undefined
        ? "not covered"
        : {
            ...covered,
            actions: [
              ...new Set([
                ...[...covered.types].flatMap(actionsOf),
                ...[...covered.lenses].map((lens) => actionOfLens[lens]),
              ]),
            ],
            compiled: new Map(),
          };
    plans.set(operation, plan);
  }
  return plan;
}

function compiledFor(plan: Plan, variables: Readonly<Record<string, unknown>>, context: Context): Compiled | undefined {
  const directory = context.directory();
  const caller = ofCaller.some((type) => plan.types.has(type))
    ? [context.actor?.organisationId, context.actor?.childId]
    : [];
  const shape = JSON.stringify([context.today, ...caller, ...plan.shaping.map((name) => variables[name])]);
  let found = plan.compiled.get(shape);
  plan.compiled.delete(shape);
  if (found === undefined || found.directory !== directory) {
    const roots = plan.select(variables).fields.map((field) => rootField(field, context, directory));
    if (roots.some((root) => root === undefined)) return undefined;
    const fields = roots as SelectedField[];
    found = { directory, reads: fields.map(compileRead), names: fields.map(({ name }) => name) };
  }
  if (shape.length <= LONGEST_SHAPE) plan.compiled.set(shape, found);
  if (plan.compiled.size > MOST_COMPILED) plan.compiled.delete(plan.compiled.keys().next().value as string);
  return found;
}

/** A root field with its arguments as its list takes them; undefined when it has no list. */
function rootField(field: SelectedField, { actor, today }: Context, directory: Directory): SelectedField | undefined {
  const { filter, sort, first, after } = field.args as { readonly [name: string]: unknown };
  const organisationId = actor?.organisationId ?? "";
  switch (field.name) {
    case "assessmentCharges": {
      const of = filter as { readonly month?: string | null } | null | undefined;
      const month = of?.month == null ? undefined : monthAsked(of.month, "filter.month");
      const callers = standsFor(organisationId, today, directory);
      return { ...field, args: { ...field.args, callers, filter: of == null ? null : { ...of, month } } };
    }
    case "assessmentQueue": {
      const caller = queueCaller(actor, directory);
      if (!isDueWithinAYear(filter as QueueFilter | null | undefined)) return undefined;
      return { ...field, args: { ...field.args, today, caller } };
    }
    case "determinations":
      return { ...field, args: { ...field.args, today } };
    case "healthRecord": {
      const id = String(field.args.childId).toLowerCase();
      const ofChild = (one: SelectedField) =>
        one.name === "lines" ? { ...one, args: linesOfChild(one.args, id) } : one;
      return { ...field, args: { id }, of: field.of && { ...field.of, fields: field.of.fields.map(ofChild) } };
    }
    case "placementsInArea":
    case "register": {
      const { area, on, whose } = field.args as { area: string; on?: Day | null; whose?: unknown };
      const found = areaOf(area, on ?? today, directory);
      if (found === undefined) return undefined;
      const inArea = field.name === "register" ? { ...found, whose } : found;
      return {
        ...field,
        args: field.name === "register" ? { first, after, inArea } : { filter, sort, first, after, inArea },
      };
    }
    default:
      return field;
  }
}
