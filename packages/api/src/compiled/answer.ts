import type { Actor } from "@cic/auth/actor";
import type { Answered } from "@cic/db/answered";
import type { QueueFilter } from "@cic/db/clocks/clock.queries";
import { type CompiledRead, compileRead } from "@cic/db/compiled/compile-read";
import type { Args } from "@cic/db/compiled/compiled-field";
import type { SelectedField } from "@cic/db/compiled/selected";
import { isUuid } from "@cic/db/ids";
import { standsFor } from "@cic/domain/charges/stands-for.rule";
import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  type OperationDefinitionNode,
} from "graphql";
import { monthAsked } from "../charges/month-asked.ts";
import { isDueWithinAYear, queueCaller } from "../clocks/Query.assessmentQueue.ts";
import type { Context } from "../context.ts";
import { linesOfChild } from "../health-records/HealthRecord.ts";
import { areaOf } from "../placements/Query.placementsInArea.ts";
import { isUnavailable } from "../unexpected-error.ts";
import { type Asked, answer, isOfRequest, settled } from "./resolved.ts";
import { type AskedOperation, type AskedRoot, askedOperation } from "./select.ts";

export type Data = Record<string, unknown>;

/** A root field: as a statement, or for its resolver. */
interface Root {
  readonly asked: Asked;
  readonly read: CompiledRead | undefined;
}

/** The root fields of an operation for some values of its variables, on a day. */
interface Compiled {
  readonly directory: Directory;
  readonly roots: readonly Root[];
}

interface Plan extends AskedOperation {
  /** By what shapes them, those last used last. */
  readonly compiled: Map<string, Compiled>;
}

/** Lists whose conditions name the caller. */
const OF_CALLER = ["assessmentCharges", "assessmentQueue"];

/** How many of an operation's shapes are kept, and how long what tells them apart may be. */
const MOST_COMPILED = 100;
const LONGEST_SHAPE = 2_000;

const plans = new WeakMap<OperationDefinitionNode, Plan | "not ours">();

/**
 * The data that the operation asks for, where nothing is wrong with it: of root fields that are covered by a statement for each, of others by
 * their resolvers; undefined when it is to be executed as GraphQL says, which tells of everything that is wrong. `document` must be valid.
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
  /** Told what went wrong here that is no matter of the request: it is executed all the same. */
  failed: (error: unknown) => void = () => {},
): Promise<Data | undefined> {
  const plan = planOf(schema, document, operation);
  if (plan === "not ours" || context.actor === null) return undefined;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (coerced === undefined) return undefined;
  try {
    const { roots } = compiledFor(plan, coerced, context.actor, context);
    if (roots.length === 0) return {};
    const { asked } = context;
    asked.operation = operation;
    asked.isOfSeveral = roots.length > 1;
    for (const { asked: root } of roots) asked.fields.add(root.info.fieldName);
    const reads = roots.flatMap(({ read }) => read ?? []);
    const made = await (reads.length === roots.length
      ? readAll(reads, coerced, context)
      : readBeside(roots, coerced, context));
    return Object.fromEntries(roots.map(({ asked: { key } }, i) => [key, made[i]]));
  } catch (error) {
    if (isOfRequest(error)) return undefined;
    // What cannot be had at all is told at once, and not asked for again.
    if (isUnavailable(error)) return undefined;
    failed(error);
    await context.readAgain();
    return undefined;
  }
}

/** What statements alone answer: where nothing is left to resolvers, in one round trip with the audit's entry. */
async function readAll(reads: readonly CompiledRead[], variables: Args, context: Context): Promise<unknown[]> {
  const isAll = !reads.some((read) => read.isResolved);
  const [only] = reads;
  if (reads.length > 1 || only?.otherwise === undefined) {
    const statements = reads.map((read) => (read.otherwise ?? read.statement)(variables));
    return madeOf(reads, await context.readAtOnce(statements, isAll), context);
  }
  let answers = await context.readAtOnce([only.statement(variables)], isAll);
  // Not asked at first: it is more to plan and to run for everybody.
  if (answers[0]?.answer == null) answers = await context.readAtOnce([only.otherwise(variables)], true);
  return madeOf(reads, answers, context);
}

/** What statements answer beside resolvers, which ask at the same time. */
async function readBeside(roots: readonly Root[], variables: Args, context: Context): Promise<unknown[]> {
  const reads = roots.flatMap(({ read }) => read ?? []);
  const statements = reads.map((read) => (read.otherwise ?? read.statement)(variables));
  const reading =
    statements.length === 0 ? [] : context.readBeside(statements).then((answers) => madeOf(reads, answers, context));
  const answering = roots.map(async ({ asked, read }) =>
    read === undefined ? answerRoot(asked, variables, context) : null,
  );
  const [made, ...answered] = (await settled([reading, ...answering])) as [unknown[], ...unknown[]];
  return roots.map(({ read }, i) => (read === undefined ? answered[i] : made[reads.indexOf(read)]));
}

/** What a root field's resolver is told may be of the request alone. */
function answerRoot(asked: Asked, variables: Args, context: Context): unknown {
  const { field, nodes, info } = asked;
  if (field === undefined) return "Query";
  const args = getArgumentValues(field as GraphQLField<unknown, unknown>, nodes[0] as FieldNode, variables);
  return answer({ ...asked, args, info: { ...info, variableValues: variables } }, undefined, context);
}

/** The values of what statements answered of which none is asked once more. */
const madeOf = (reads: readonly CompiledRead[], answers: readonly Answered[], context: Context): Promise<unknown[]> =>
  settled(
    reads.map((read, i) => {
      const answer = answers[i]?.answer ?? null;
      return answer === null && read.otherwise !== undefined ? null : read.read(answer, context);
    }),
  );

function planOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Plan | "not ours" {
  let plan = plans.get(operation);
  if (plan === undefined) {
    const asked = askedOperation(schema, document, operation);
    plan = asked === undefined ? "not ours" : { ...asked, compiled: new Map() };
    plans.set(operation, plan);
  }
  return plan;
}

function compiledFor(plan: Plan, variables: Args, actor: Actor, context: Context): Compiled {
  const directory = context.directory();
  const caller = OF_CALLER.some((name) => plan.names.has(name)) ? [actor.organisationId, actor.childId] : [];
  const shape = JSON.stringify([
    context.today,
    actor.role,
    ...caller,
    ...plan.shaping.map((name) => (name in variables ? [variables[name]] : [])),
  ]);
  let found = plan.compiled.get(shape);
  plan.compiled.delete(shape);
  if (found === undefined || found.directory !== directory) {
    const roots = plan
      .roots(variables, actor)
      .map((root) => ({ asked: root.asked, read: readOf(root, context, directory) }));
    found = { directory, roots };
  }
  if (shape.length <= LONGEST_SHAPE) plan.compiled.set(shape, found);
  if (plan.compiled.size > MOST_COMPILED) plan.compiled.delete(plan.compiled.keys().next().value as string);
  return found;
}

/** A root field as a statement; undefined where its resolver is to answer, or to say what is wrong. */
function readOf({ reads, select }: AskedRoot, context: Context, directory: Directory): CompiledRead | undefined {
  if (reads === undefined) return undefined;
  try {
    const field = rootField(select(), context, directory);
    return field && compileRead(field);
  } catch (error) {
    if (isOfRequest(error)) return undefined;
    throw error;
  }
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
      if (!isUuid(id)) return undefined;
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
