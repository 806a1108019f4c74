import { type Day, day } from "../dates.ts";
import { type Rule, type RuleSource, TABLE_RULES, type TableRuleId } from "./rule.ts";
import { ADOPT_POST, PWP_1, SGO_POST, SHORT_BREAK } from "./rules/at-home.rule.ts";
import { CHILD_EHCP } from "./rules/boarding.rule.ts";
import { ADULT_CC, TRANS_CC, TRANS_CC_BEFORE_2022 } from "./rules/continuing-care.rule.ts";
import { SCOT_NI, WALES_IN } from "./rules/cross-border.rule.ts";
import { EMERG_1, HJ_2, SAFE_0 } from "./rules/emergency.rule.ts";
import { CROSS_GP_WALES, GEN_1, GEN_2, GEN_3 } from "./rules/general.rule.ts";
import { SPELL_1 } from "./rules/inpatient.rule.ts";
import { MHA_1, MHA_2, MHA_3 } from "./rules/mental-health.rule.ts";
import { AF_1, HJ_1, PH_1, SPEC_1 } from "./rules/national-services.rule.ts";
import { ADOPT_PRE, CHILD_OOA_LA, SCHEDULE_2022 } from "./rules/placed-by-authority.rule.ts";
import { CHILD_OOA_ICB } from "./rules/placed-by-icb.rule.ts";
import { PC_1, PH_2 } from "./rules/primary-care.rule.ts";

export const EDITION_IDS = ["WP-2013", "WP-2020", "WP-2022", "WP-2024", "WP-2025"] as const;
export type EditionId = (typeof EDITION_IDS)[number];

/** An edition is the one before it plus what changed (rules 1.1). */
export interface EditionChange {
  readonly id: EditionId;
  /** First day on which it is in force. */
  readonly from: Day;
  readonly source: string;
  /** Whether its text, or that of the law under it, has been seen. */
  readonly verified: boolean;
  readonly added: readonly Rule[];
  /** Rules that read differently from then on. */
  readonly changed: readonly Rule[];
}

/** The same rule under another instrument. */
const recited = (rule: Rule, citation: string): Rule => ({ ...rule, citation });
const CORE = "Who Pays? (June 2022): core responsibility by association of the GP practice; NHS Act 2006 section 14Z31";

export const EDITION_CHANGES: readonly EditionChange[] = [
  {
    id: "WP-2013",
    from: day("2013-04-01"),
    source: "Who Pays? (12 August 2013) over SI 2012/2996 and SI 2013/350",
    verified: true,
    added: [
      SAFE_0,
      EMERG_1,
      PC_1,
      HJ_1,
      HJ_2,
      SPEC_1,
      PH_1,
      PH_2,
      AF_1,
      MHA_2,
      MHA_3,
      ADOPT_PRE,
      CHILD_OOA_LA,
      CHILD_OOA_ICB,
      CHILD_EHCP,
      ADULT_CC,
      TRANS_CC_BEFORE_2022,
      ADOPT_POST,
      SGO_POST,
      PWP_1,
      SHORT_BREAK,
      WALES_IN,
      SCOT_NI,
      CROSS_GP_WALES,
      GEN_1,
      GEN_2,
      GEN_3,
    ],
    changed: [],
  },
  {
    id: "WP-2020",
    from: day("2020-09-01"),
    source:
      "Who Pays? (August 2020): hospital stays, discharge and continuing care, detention; mandatory disputes process",
    verified: true,
    added: [SPELL_1],
    changed: [],
  },
  {
    id: "WP-2022",
    from: day("2022-07-01"),
    source:
      "Who Pays? (June 2022) over SI 2022/635: core responsibility, section 117, transition to adult continuing care",
    verified: true,
    added: [MHA_1],
    changed: [
      TRANS_CC,
      recited(CHILD_OOA_LA, SCHEDULE_2022),
      recited(ADOPT_PRE, `Children Act 1989 section 22; ${SCHEDULE_2022}`),
      recited(CHILD_OOA_ICB, SCHEDULE_2022),
      recited(CHILD_EHCP, SCHEDULE_2022),
      recited(GEN_1, CORE),
      recited(GEN_2, CORE),
      recited(GEN_3, "Who Pays? (June 2022), general rule"),
    ],
  },
  {
    id: "WP-2024",
    from: day("2024-04-01"),
    source: "Who Pays? version 3 (March 2024)",
    verified: true,
    added: [],
    changed: [
      recited(
        GEN_3,
        "Who Pays? version 3 (March 2024) paragraph 11.10; NHS England pays for what it must commission itself",
      ),
    ],
  },
  {
    id: "WP-2025",
    from: day("2025-08-01"),
    source: "Who Pays? (July 2025): known from a third party only",
    verified: false,
    added: [],
    changed: [],
  },
];

export interface Edition extends Pick<EditionChange, "id" | "from" | "source" | "verified"> {
  /** First day on which the next edition is in force. */
  readonly until: Day | null;
  /** The edition whose rules are evaluated: this one, or the last verified one before it. */
  readonly evaluatedAs: EditionId;
  /** In the order of the table. */
  readonly rules: readonly Rule[];
}

/** Every edition with all its rules. Throws when a change adds a rule twice or changes one that is not there: a mistake in the data. */
export const EDITIONS: readonly Edition[] = build(EDITION_CHANGES);

function build(changes: readonly EditionChange[]): Edition[] {
  const rules = new Map<TableRuleId, Rule>();
  let evaluatedAs = changes[0]?.id ?? "WP-2013";
  return changes.map(({ added, changed, ...edition }, index) => {
    for (const rule of added) {
      if (rules.has(rule.id)) throw new RangeError(`${edition.id} adds ${rule.id} again`);
      rules.set(rule.id, rule);
    }
    for (const rule of changed) {
      if (!rules.has(rule.id)) throw new RangeError(`${edition.id} changes ${rule.id}, which it does not have`);
      rules.set(rule.id, rule);
    }
    if (edition.verified) evaluatedAs = edition.id;
    const ordered = TABLE_RULES.flatMap((id) => rules.get(id) ?? []);
    return { ...edition, evaluatedAs, until: changes[index + 1]?.from ?? null, rules: ordered };
  });
}

/** The edition in force on a day: that of the day asked about, never of the day of asking. Before the first, none. */
export const editionOn = (on: Day): Edition | undefined => EDITIONS.findLast((edition) => edition.from <= on);

/** A rule as a citation. */
export const sourceOf = ({ id, title, citation, confidence, verify }: RuleSource): RuleSource => ({
  id,
  title,
  citation,
  confidence,
  verify,
});
