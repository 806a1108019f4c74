/** Facts as a caller writes them: lasting ICBs A to D of the real directory, each with a district and an authority. */
const LETTERED = {
  A: { icb: "QHM", district: "E06000001", authority: "LA:805" },
  B: { icb: "QJ2", district: "E06000015", authority: "LA:831" },
  C: { icb: "QJK", district: "E06000026", authority: "LA:879" },
  D: { icb: "QUY", district: "E06000023", authority: "LA:801" },
} as const;
export type Letter = keyof typeof LETTERED;
export const LETTERS = Object.keys(LETTERED) as Letter[];
export type Facts = Readonly<Record<string, unknown>> & { readonly born: string };

export const icb = (letter: Letter): string => LETTERED[letter].icb;
export const authority = (letter: Letter): string => LETTERED[letter].authority;
export const placeIn = (letter: Letter) => ({ districtCode: LETTERED[letter].district });
export const days = (from: string, until: string | null = null) => ({ from, until });

export const practice = (odsCode: string, icbId: string, over: object = {}) => ({
  odsCode,
  associations: [{ icbId }],
  ...over,
});
/** A practice per ICB, by its letter. */
export const PRACTICES = LETTERS.map((letter) => practice(letter, icb(letter)));

export const person = (born: string, over: object = {}): Facts => ({ born, practices: PRACTICES, ...over });
export const registered = (practiceCode: string, from: string, until: string | null = null) => ({
  practiceCode,
  from,
  until,
});
export const lives = (place: Letter | object, from: string, until: string | null = null, over: object = {}) => ({
  place: typeof place === "string" ? placeIn(place) : place,
  from,
  until,
  ...over,
});
export const care = (
  status: string,
  by: Letter | null,
  from: string,
  until: string | null = null,
  over: object = {},
) => ({ status, authority: by === null ? null : { id: authority(by) }, from, until, ...over });
export const legal = (basis: string, from: string, until: string | null = null) => ({ basis, from, until });
export const byAuthority = (letter: Letter) => ({ kind: "LA", authority: { id: authority(letter) } });
export const placed = (
  kind: string,
  place: Letter | object,
  from: string,
  until: string | null = null,
  over: object = {},
) => ({
  kind,
  place: typeof place === "string" ? placeIn(place) : place,
  arrangedBy: byAuthority("A"),
  from,
  until,
  ...over,
});
export const detained = (from: string, until: string | null = null) => ({
  section: "3",
  qualifying: "YES",
  appliedOn: from,
  from,
  until,
});

/** Registered and living in A until an authority placed them in B on 1 March 2023, where they registered a week later. */
export const placedInB = (over: object = {}): Facts =>
  person("2015-01-01", {
    gpRegistrations: [registered("A", "2015-01-10", "2023-03-08"), registered("B", "2023-03-08")],
    residences: [lives("A", "2015-01-01", "2023-03-01")],
    careStatuses: [care("LOOKED_AFTER", "A", "2023-02-20")],
    legalStatuses: [legal("S31_FULL", "2023-02-20")],
    placements: [placed("FOSTER", "B", "2023-03-01")],
    ...over,
  });

export interface PartyAnswer {
  readonly kind: string;
  readonly organisation: { readonly id: string } | null;
  readonly nhsEnglandRole: string | null;
  readonly alignedIcb: { readonly id: string } | null;
  readonly healthBoardCode: string | null;
}

/** `A` for the ICB of that letter; any other ICB by its code; `-` for none. */
export function short(party: PartyAnswer | null | undefined): string {
  if (party == null) return "-";
  if (party.kind === "NHS_ENGLAND") {
    return ["NHSE", party.nhsEnglandRole, ...(party.alignedIcb === null ? [] : [byLetter(party.alignedIcb.id)])].join(
      " ",
    );
  }
  if (party.kind === "WELSH_HEALTH_BOARD") return party.healthBoardCode ?? "?";
  return party.organisation === null ? party.kind : byLetter(party.organisation.id);
}

function byLetter(id: string): string {
  const letter = LETTERS.find((each) => `ICB:${icb(each)}` === id || authority(each) === id);
  if (letter === undefined) return id.replace("ICB:", "");
  return id.startsWith("LA:") ? `LA:${letter}` : letter;
}

/** Everything that an answer holds. */
export const EVERYTHING = `
  fragment Who on Commissioner { kind name organisation { id name } nhsEnglandRole alignedIcb { id } healthBoardCode }
  fragment Cited on CommissioningRule { id title citation confidence verify }
  query ($facts: CommissioningFactsInput!, $on: Date!, $service: CommissioningServiceInput!) {
    whatIfCommissioner(facts: $facts, on: $on, service: $service) {
      __typename
      ... on CommissionerAnswer {
        on service outcome
        commissioner { onTheDay { ...Who } today { ...Who } }
        edition { id from source verified evaluatedAs }
        rule { ...Cited }
        decidedBy { ...Cited }
        rulesTried { rule { ...Cited } result code why }
        originatingIcb {
          commissioner { onTheDay { ...Who } today { ...Who } }
          candidates { id } rule { ...Cited } fixedOn fixedBy rulesTried { rule matched why }
        }
        alongside { rule role onTheDay { ...Who } today { ...Who } }
        alternatives { reading onTheDay { ...Who } today { ...Who } }
        factsUsed { path says }
        factsMissing { path ask }
        reasonCodes
        warnings
        interimPayer { commissioner { ...Who } basis fundingWithoutPrejudice }
        explanation { rule text }
      }
      ... on CommissioningFactsRefused { problems { code path message } }
    }
  }`;
