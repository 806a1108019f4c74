import { type CompiledRead, compileRead } from "./compile-read.ts";
import { compiledRoots } from "./compiled-fields.ts";
import { pageFields, ROWS } from "./page-piece.ts";
import { NotCompiled, type SelectedField } from "./selected.ts";

/** In characters: with the policies of all that it reads, a plan of 48,000 takes PostgreSQL 15 MB, and each connection keeps fifty. */
const LONGEST_STATEMENT = 30_000;
/** What is longer in all its parts is less to plan as the many small statements of the resolvers. */
const LONGEST_READ = 2 * LONGEST_STATEMENT;

/**
 * A root field as statements: one, or where that would be too long, one for each of some parts of its fields, or of those of its page's
 * rows, in their order: `joined` makes one of what they answer. Throws `NotCompiled`, and `InvalidCursor` as a list does.
 */
export function compileReads(field: SelectedField): readonly CompiledRead[] {
  const { length, ...read } = compileRead(field);
  if (length <= LONGEST_STATEMENT) return [read];
  const { kind } = compiledRoots[field.name] ?? {};
  const halves = kind === "page" ? halvesOfPage(field) : kind === "object" ? halvesOf(field) : [];
  if (halves.length === 0 || length > LONGEST_READ) throw new NotCompiled(field.name);
  return halves.flatMap(compileReads);
}

function halvesOf(field: SelectedField | undefined): readonly SelectedField[] {
  const { of } = field ?? {};
  if (field === undefined || of === undefined || of.fields.length < 2) return [];
  const middle = Math.ceil(of.fields.length / 2);
  return [of.fields.slice(0, middle), of.fields.slice(middle)].map((fields) => ({ ...field, of: { ...of, fields } }));
}

/** Of its rows; what is said beside them is in the first. */
function halvesOfPage(field: SelectedField): readonly SelectedField[] {
  const { of } = field;
  const { nodes } = pageFields(field);
  if (of === undefined) return [];
  return halvesOf(nodes).map((half, i) => {
    const fields = i === 0 ? of.fields.map((one) => (one === nodes ? half : one)) : [half];
    return { ...field, isPart: true, of: { ...of, fields } };
  });
}

type Data = Record<string, unknown>;

/**
 * One value of those of a root field's parts. Throws `NotCompiled` where they are not of the same rows: what the caller sees may end
 * between two statements of a transaction (`break_glass`).
 */
export function joined(parts: readonly unknown[]): unknown {
  const [first, ...others] = parts as [Data, ...Data[]];
  if (others.length === 0 || parts.every((part) => part === null)) return first;
  const { [ROWS]: _, ...whole } = others.reduce(joinedTwo, first);
  return whole;
}

function joinedTwo(one: Data, other: Data): Data {
  if (one[ROWS] !== other[ROWS]) throw new NotCompiled("rows");
  const rowsOf = (rows: readonly Data[], others: readonly Data[]) => rows.map((row, i) => ({ ...row, ...others[i] }));
  const both = Object.entries(other).map(([key, value]) => {
    const own = one[key];
    return [key, Array.isArray(own) ? rowsOf(own, value as Data[]) : value];
  });
  return { ...one, ...Object.fromEntries(both) };
}
