import type { Day } from "../dates.ts";
import type { ItemsAMonth } from "../prescriptions/cheapest-way.ts";
import { nothingKnown, type PrescriptionFacts } from "../prescriptions/prescription-facts.ts";
import { type InputRefused, inputRefused } from "../refusals.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";

/** What somebody tells of themselves, as it is given: what is absent is not known. */
export type GivenFacts = {
  readonly [Name in keyof Omit<PrescriptionFacts, "born" | "certificates">]?:
    | PrescriptionFacts[Name]
    | null
    | undefined;
} & {
  readonly certificates?:
    | readonly {
        readonly kind: NonNullable<PrescriptionFacts["certificates"]>[number]["kind"];
        readonly from?: Day | null | undefined;
        readonly until?: Day | null | undefined;
      }[]
    | null
    | undefined;
  readonly email?: YesNoNotKnown | null | undefined;
  readonly itemsAMonth?: number | null | undefined;
  readonly hrtItemsAMonth?: number | null | undefined;
};

/** The same, every fact with its value or as not known. */
export interface ToldFacts {
  readonly prescriptions: PrescriptionFacts;
  readonly email: YesNoNotKnown;
  readonly items: ItemsAMonth | null;
}

export const MOST_CERTIFICATES = 20;
export const MOST_TAKE_HOME = 100_000_000;
export const MOST_CAPITAL = 2_000_000_000;
export const MOST_ITEMS = 200;

/** The facts as they are decided by; refused where they cannot be. `path` is that of the input, such as `facts`. */
export function toldFacts(
  given: GivenFacts | null | undefined,
  born: Day,
  path: string,
): { readonly kind: "told"; readonly facts: ToldFacts } | InputRefused {
  const { email, itemsAMonth, hrtItemsAMonth, certificates, ...said } = given ?? {};
  const unknown = nothingKnown(born);
  const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value != null));
  const prescriptions: PrescriptionFacts = {
    ...unknown,
    ...told,
    born,
    certificates:
      certificates?.map(({ kind, from, until }) => ({ kind, from: from ?? null, until: until ?? null })) ?? null,
  };
  const within = (value: number | null, most: number) => value === null || (value >= 0 && value <= most);
  if (!within(prescriptions.takeHomePence, MOST_TAKE_HOME))
    return inputRefused("NUMBER_OUT_OF_RANGE", `${path}.takeHomePence`);
  if (!within(prescriptions.capitalPence, MOST_CAPITAL))
    return inputRefused("NUMBER_OUT_OF_RANGE", `${path}.capitalPence`);
  if (!within(itemsAMonth ?? null, MOST_ITEMS)) return inputRefused("NUMBER_OUT_OF_RANGE", `${path}.itemsAMonth`);
  if (!within(hrtItemsAMonth ?? null, itemsAMonth ?? 0))
    return inputRefused("NUMBER_OUT_OF_RANGE", `${path}.hrtItemsAMonth`);
  if ((certificates?.length ?? 0) > MOST_CERTIFICATES) return inputRefused("LIST_TOO_LONG", `${path}.certificates`);
  for (const [i, { from, until }] of (prescriptions.certificates ?? []).entries()) {
    if (from !== null && until !== null && until <= from)
      return inputRefused("DAY_OUT_OF_RANGE", `${path}.certificates.${i}.until`);
  }
  if (prescriptions.gaveBirthOn !== null) {
    if (prescriptions.pregnancy !== "GAVE_BIRTH") return inputRefused("FIELD_DOES_NOT_APPLY", `${path}.gaveBirthOn`);
    if (prescriptions.gaveBirthOn < born) return inputRefused("DAY_BEFORE_BIRTH", `${path}.gaveBirthOn`);
  }
  const items = itemsAMonth == null ? null : { items: itemsAMonth, hrtItems: hrtItemsAMonth ?? 0 };
  return { kind: "told", facts: { prescriptions, email: email ?? "NOT_KNOWN", items } };
}
