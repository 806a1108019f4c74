import type { Action } from "@cic/auth/actions";
import { may } from "@cic/auth/actor";
import { type CompiledRead, compileRead, NotCompiled, type SelectedField } from "@cic/db/compiled/compile-read";
import { InvalidCursor } from "@cic/db/page";
import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { type DocumentNode, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from "graphql";
import { actionOfLens } from "../access/field-lenses.ts";
import type { Context } from "../context.ts";
import { areaOf } from "../placements/Query.placementsInArea.ts";
import { isUnavailable } from "../unexpected-error.ts";
import { type Covered, coveredOperation } from "./select.ts";

export type Data = Record<string, unknown>;

/**
 * What a caller's role must be allowed in order to be answered here of a type, beside what the lenses of its fields ask: whoever is not is
 * answered, or refused, by the resolvers.
 */
const actionOf: Readonly<Record<string, Action>> = {
  Assessment: "assessment:read",
  CarePeriod: "child:read",
  Child: "child:read",
  ChildConnection: "child:read",
  GpRegistration: "child:read",
  LegalStatus: "child:read",
  Notice: "notice:read",
  NoticeConnection: "notice:read",
  Placement: "placement:read",
  PlacementArea: "placement:read",
  PlacementConnection: "placement:read",
  RegisterConnection: "placement:read",
  Residence: "child:read",
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
    const answers = await context.readAtOnce(reads.map((read) => read.statement(coerced)));
    return Object.fromEntries(reads.map((read, i) => [read.key, read.read(answers[i]?.answer ?? null, context)]));
  } catch (error) {
    // What cannot be said here, or be had at all, the resolvers say.
    const isExpected = error instanceof NotCompiled || error instanceof InvalidCursor || isUnavailable(error);
    if (!isExpected) failed(error);
    return undefined;
  }
}

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
                ...[...covered.types].flatMap((type) => actionOf[type] ?? []),
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
  const shape = JSON.stringify([context.today, ...plan.shaping.map((name) => variables[name])]);
  let found = plan.compiled.get(shape);
  plan.compiled.delete(shape);
  if (found === undefined || found.directory !== directory) {
    const roots = plan.select(variables).fields.map((field) => rootField(field, context.today, directory));
    if (roots.some((root) => root === undefined)) return undefined;
    const fields = roots as SelectedField[];
    found = { directory, reads: fields.map(compileRead), names: fields.map(({ name }) => name) };
  }
  if (shape.length <= LONGEST_SHAPE) plan.compiled.set(shape, found);
  if (plan.compiled.size > MOST_COMPILED) plan.compiled.delete(plan.compiled.keys().next().value as string);
  return found;
}

/** A root field with its arguments as its list takes them; undefined when it has no list. */
function rootField(field: SelectedField, today: Day, directory: Directory): SelectedField | undefined {
  if (field.name !== "register" && field.name !== "placementsInArea") return field;
  const { area, on, whose, filter, sort, first, after } = field.args as {
    readonly [name: string]: unknown;
    readonly area: string;
    readonly on?: Day | null;
  };
  const found = areaOf(area, on ?? today, directory);
  if (found === undefined) return undefined;
  const args =
    field.name === "register"
      ? { first, after, inArea: { ...found, whose } }
      : { filter, sort, first, after, inArea: found };
  return { ...field, args };
}
