import type { Day } from "@cic/domain/dates";
import type { GivenFacts } from "@cic/domain/notifications/facts-of-placement";
import type { NoticeArea } from "@cic/domain/notifications/notice-facts";
import type { Directory, OrganisationKind } from "@cic/domain/organisations/directory";
import { type RecordNotFound, recordNotFound } from "@cic/domain/refusals";
import { written } from "../commissioning/place-from-input.ts";
import type { NoticeAreaInput, NoticeFactsInput } from "../generated/types.ts";

/** The facts as the domain reads them, those that were given alone; or which code names no organisation on the day. */
export function givenFacts(
  input: NoticeFactsInput,
  on: Day,
  directory: Directory,
): { readonly kind: "facts"; readonly facts: GivenFacts } | RecordNotFound {
  const { living, placed, shortBreaks, withheld, ending, ...rest } = input;
  const areas: { living?: NoticeArea; placed?: NoticeArea } = {};
  for (const [name, area] of [
    ["living", living],
    ["placed", placed],
  ] as const) {
    if (area == null) continue;
    const read = areaFrom(area, name, on, directory);
    if (read.kind === "recordNotFound") return read;
    areas[name] = read.area;
  }
  return {
    kind: "facts",
    facts: {
      ...stated(rest),
      ...areas,
      ...(shortBreaks == null
        ? {}
        : {
            shortBreaks: {
              samePersonOrPlace: shortBreaks.samePersonOrPlace ?? "NOT_KNOWN",
              longestDays: shortBreaks.longestDays ?? null,
              returnsHome: shortBreaks.returnsHome ?? "NOT_KNOWN",
              daysInTwelveMonths: shortBreaks.daysInTwelveMonths ?? null,
            },
          }),
      ...(withheld == null
        ? {}
        : { withheld: withheld.map(({ about, ...each }) => ({ about: about ?? "START", ...each })) }),
      ...(ending == null ? {} : { ending: stated(ending) }),
    },
  };
}

function areaFrom(
  input: NoticeAreaInput,
  name: string,
  on: Day,
  directory: Directory,
): { readonly kind: "area"; readonly area: NoticeArea } | RecordNotFound {
  const named = (code: string, kind: OrganisationKind) => {
    const found = directory.byCode(written(code), on);
    return found?.kind === kind ? found.id : undefined;
  };
  const icbId = input.icb == null ? null : named(input.icb, "ICB");
  if (icbId === undefined) return recordNotFound(`facts.${name}.icb`);
  const authorityId = input.authority == null ? null : named(input.authority, "LOCAL_AUTHORITY");
  if (authorityId === undefined) return recordNotFound(`facts.${name}.authority`);
  const english = icbId !== null || authorityId !== null;
  const country = input.country ?? (english ? "ENGLAND" : input.healthBoardCode == null ? null : "WALES");
  return { kind: "area", area: { country, icbId, healthBoardCode: input.healthBoardCode ?? null, authorityId } };
}

type Stated<Input> = { readonly [Name in keyof Input]?: NonNullable<Input[Name]> };

/** Null says no more than absence does. */
function stated<Input extends object>(input: Input): Stated<Input> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as Stated<Input>;
}
