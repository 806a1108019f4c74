import { addDays, type Day, daysBetween } from "@cic/domain/dates";
import { showPostcode } from "@cic/domain/organisations/postcode";

/** What a made-up return is made from. Nobody in it exists. */
export interface DemoReturnPlan {
  /** Letters in front of the children's local ids. */
  readonly prefix: string;
  readonly children: number;
  /** The year ending 31 March. */
  readonly year: number;
  readonly seed: number;
  /** Postcodes of the authority, of its neighbours, and further away. */
  readonly home: readonly string[];
  readonly near: readonly string[];
  readonly far: readonly string[];
}

/** Files of an SSDA903 return, by name. */
export type DemoReturn = Readonly<Record<"header.csv" | "episodes.csv" | "uasc.csv" | "oc2.csv", string>>;

/** Besides the children: young people whom the return shows leaving care at eighteen. */
const CARE_LEAVERS = 4;

const ethnicities = ["WBRI", "WBRI", "WBRI", "WBRI", "MWBC", "AIND", "APKN", "BCRB", "BAFR", "OOTH"];
const fostered = ["U1", "U4", "U4", "U5", "U6", "U6"];

/** A return as an authority would send it: children in foster care near and far, in homes, with parents; some moved, some left. */
export function makeDemoReturn(plan: DemoReturnPlan): DemoReturn {
  const random = numbers(plan.seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const yearStart = `${plan.year - 1}-04-01` as Day;
  const yearEnd = `${plan.year}-03-31` as Day;
  const header: string[][] = [["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"]];
  const episodes: string[][] = [
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN".split(","),
  ];
  const uasc: string[][] = [["CHILD", "SEX", "DOB", "DUC"]];
  const oc2: string[][] = [
    "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED".split(
      ",",
    ),
  ];

  for (let n = 1; n <= plan.children; n += 1) {
    const child = `${plan.prefix}${String(n).padStart(4, "0")}`;
    const born = addDays(yearEnd, -Math.floor(200 + random() * 17 * 365));
    const age = daysBetween(born, yearEnd) / 365.25;
    const male = random() < 0.55;
    const sex = plan.year >= 2025 ? (male ? "M" : "F") : male ? "1" : "2";
    const seekingAsylum = age > 15 && random() < 0.3;
    header.push([
      child,
      sex,
      british(born),
      seekingAsylum ? "OOTH" : pick(ethnicities),
      age < 5 ? "UN1" : "UN4",
      male ? "" : "0",
      "",
    ]);
    if (seekingAsylum) uasc.push([child, sex, british(born), british(addDays(born, 6574))]);

    const earliest = daysBetween(born, yearEnd) - 7;
    const started = addDays(yearEnd, -Math.floor(30 + random() * Math.min(earliest - 30, 1_400)));
    const status = random() < 0.7 ? "C2" : random() < 0.5 ? "C1" : "V2";
    const home = pick(plan.home);
    const moves = random() < 0.4 ? 1 : 0;
    const leaves = random() < 0.12;
    let from = started;
    let place = placement(age);
    for (let part = 0; part <= moves; part += 1) {
      const last = part === moves;
      const until = last
        ? leaves
          ? addDays(from, 20 + Math.floor(random() * Math.max(1, daysBetween(from, yearEnd) - 21)))
          : null
        : addDays(from, 10 + Math.floor(random() * Math.max(1, daysBetween(from, yearEnd) - 40)));
      const ends = until !== null && until < yearEnd ? until : null;
      // An episode that ended before the year is not in the year's return.
      const inReturn = ends === null || ends >= yearStart;
      if (inReturn) {
        episodes.push([
          child,
          british(from),
          part === 0 ? "S" : "P",
          status,
          pick(["N1", "N1", "N1", "N4", "N5", "N8"]),
          place.type,
          place.provider,
          ends === null ? "" : british(ends),
          ends === null ? "" : last ? "E4A" : "X1",
          ends === null || last ? "" : "CARPL",
          showPostcode(home),
          showPostcode(place.postcode ?? home),
          place.urn,
        ]);
      }
      if (ends === null) break;
      from = ends;
      place = placement(age);
    }
    if (started < yearStart && !leaves) oc2.push([child, british(born), ...health(age)]);
  }
  for (let n = 1; n <= CARE_LEAVERS; n += 1) {
    const child = `${plan.prefix}${String(plan.children + n).padStart(4, "0")}`;
    // Eighteen in the year, on a day of their own, and in care until then.
    const adult = addDays(yearStart, n * 60);
    const born = `${Number(adult.slice(0, 4)) - 18}${adult.slice(4)}` as Day;
    const sex = plan.year >= 2025 ? "F" : "2";
    header.push([child, sex, british(born), pick(ethnicities), "UN4", "0", ""]);
    const [type, home] = [n % 2 === 0 ? "U4" : "K2", showPostcode(pick(plan.home))];
    const urn = String(2_000_000 + n);
    const started = british(addDays(yearStart, -400 * n));
    episodes.push([child, started, "S", "C2", "N1", type, "PR1", british(adult), "E5", "", home, home, urn]);
  }
  return { "header.csv": csv(header), "episodes.csv": csv(episodes), "uasc.csv": csv(uasc), "oc2.csv": csv(oc2) };

  function placement(age: number): { type: string; provider: string; postcode: string | null; urn: string } {
    const way = random();
    if (way < 0.1) return { type: "P1", provider: "PR0", postcode: null, urn: "" };
    const postcode = random() < 0.5 ? pick(plan.home) : random() < 0.6 ? pick(plan.near) : pick(plan.far);
    const urn = String(2_000_000 + Math.floor(random() * 700_000));
    if (age > 16 && way < 0.3) {
      return { type: plan.year >= 2025 ? "K3" : "H5", provider: "PR4", postcode, urn };
    }
    if (way < 0.35) return { type: "K2", provider: "PR4", postcode, urn };
    return { type: pick(fostered), provider: pick(["PR1", "PR4"]), postcode, urn };
  }

  function health(age: number): string[] {
    const yes = (share: number) => (random() < share ? "1" : "0");
    const scored = age >= 5 && age < 17;
    const misuse = age > 12 ? yes(0.06) : "0";
    const received = misuse === "1" ? yes(0.5) : "";
    return [
      scored ? String(Math.floor(random() * 30)) : "",
      "",
      age >= 10 ? yes(0.03) : "",
      age < 5 ? yes(0.88) : "",
      yes(0.86),
      yes(0.76),
      yes(0.9),
      misuse,
      received,
      received === "0" ? yes(0.5) : "",
    ];
  }
}

const csv = (rows: readonly string[][]): string => rows.map((row) => `${row.join(",")}\r\n`).join("");
const british = (day: Day): string => day.split("-").reverse().join("/");

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
