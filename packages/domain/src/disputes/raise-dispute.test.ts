import { describe, expect, test } from "vitest";
import type { Commissioner } from "../commissioning/commissioner.ts";
import { directory } from "../commissioning/commissioning.fixture.ts";
import { day } from "../dates.ts";
import { evidence, payer, today } from "./dispute.fixture.ts";
import { type DisputedDetermination, type RaiseDispute, raiseDispute } from "./raise-dispute.ts";

const icb = (letter: string): Commissioner => ({ kind: "ICB", id: `ICB:${letter}` });
/** ICB B was determined, and nothing else is known. */
const determined: DisputedDetermination = {
  determinationId: "determination",
  commissioner: { onTheDay: icb("B"), today: icb("B") },
  originatingIcbId: null,
  interimPayer: null,
  areaIcbIds: [],
  open: [],
};
const provisional: DisputedDetermination = { ...determined, interimPayer: payer };
const raise = (disputed: DisputedDetermination, more: Partial<RaiseDispute> = {}, by = "ICB:A", on = today) =>
  raiseDispute(
    disputed,
    {
      on: day("2026-01-10"),
      service: "STATUTORY_ASSESSMENT",
      respondentIcbId: "ICB:B",
      reason: " not ours ",
      evidence,
      ...more,
    },
    by,
    on,
    directory,
  );

test("a dispute holds what it is about, who the parties are, and why", () => {
  expect(raise(determined)).toEqual({
    kind: "raised",
    dispute: {
      determinationId: "determination",
      on: "2026-01-10",
      service: "STATUTORY_ASSESSMENT",
      raisedById: "ICB:A",
      respondentId: "ICB:B",
      interimPayer: { commissioner: icb("B"), basis: "DETERMINATION", fundingWithoutPrejudice: true },
      statement: { reason: "not ours", evidence },
    },
  });
});

describe("the respondent", () => {
  const nobody = { ...determined, commissioner: { onTheDay: null, today: null } };
  const merged = { ...determined, commissioner: { onTheDay: icb("QMJ"), today: icb("Z9B2Z") } };
  const split = { ...determined, commissioner: { onTheDay: icb("QNQ"), today: null } };
  test.each<[string, DisputedDetermination, string, boolean, string?]>([
    ["is the commissioner", determined, "ICB:B", true],
    ["is the originating ICB", { ...nobody, interimPayer: payer, originatingIcbId: "ICB:C" }, "ICB:C", true],
    ["pays meanwhile", { ...nobody, interimPayer: payer }, "ICB:A", true, "ICB:B"],
    ["has the placement in its area", { ...determined, areaIcbIds: ["ICB:D"] }, "ICB:D", true],
    ["is not concerned", determined, "ICB:C", false],
    ["is the raiser", determined, "ICB:B", false, "ICB:B"],
    ["is no organisation", determined, "ICB:NONE", false],
    ["is an authority", determined, "LA:A", false],
    ["ended", merged, "ICB:QMJ", false],
    ["succeeds the commissioner of the day", merged, "ICB:Z9B2Z", true],
    ["succeeds it, though no answer says so", { ...merged, commissioner: split.commissioner }, "ICB:Z9B2Z", false],
    ["is one of several successors", split, "ICB:S9B9J", false],
    [
      "is the one of several whom the answer names",
      { ...split, commissioner: { onTheDay: icb("QNQ"), today: icb("S9B9J") } },
      "ICB:S9B9J",
      true,
    ],
  ])("%s", (_name, disputed, respondentIcbId, accepted, by = "ICB:A") => {
    const expected = accepted
      ? { kind: "raised", dispute: { respondentId: respondentIcbId } }
      : { kind: "respondentNotConcerned" };
    expect(raise(disputed, { respondentIcbId }, by)).toMatchObject(expected);
  });
});

describe("who pays meanwhile", () => {
  const basis = (commissioner: Commissioner, of: string) => ({
    commissioner,
    basis: of,
    fundingWithoutPrejudice: true,
  });
  const before = { ...payer, commissioner: icb("QMJ") };
  const present = {
    commissioner: { kind: "ICB_WHERE_PRESENT" } as const,
    basis: "PRESENT" as const,
    fundingWithoutPrejudice: true as const,
  };
  test.each<[string, DisputedDetermination, string | null, unknown]>([
    ["the raiser, when it has been paying", provisional, "ICB:A", basis(icb("A"), "ALREADY_PAYING")],
    ["the respondent, when it has been paying", determined, "ICB:B", basis(icb("B"), "ALREADY_PAYING")],
    ["whom the determination says", provisional, null, payer],
    [
      "its successor, when it ended",
      { ...provisional, interimPayer: before },
      null,
      { ...payer, commissioner: icb("Z9B2Z") },
    ],
    [
      "it, when it was divided",
      { ...provisional, interimPayer: { ...payer, commissioner: icb("QNQ") } },
      null,
      { ...payer, commissioner: icb("QNQ") },
    ],
    ["the ICB where the child is", { ...provisional, interimPayer: present }, null, present],
    ["the commissioner that was determined", determined, null, basis(icb("B"), "DETERMINATION")],
  ])("%s", (_name, disputed, alreadyPayingIcbId, expected) => {
    expect(raise(disputed, { alreadyPayingIcbId })).toMatchObject({
      kind: "raised",
      dispute: { interimPayer: expected },
    });
  });

  test("not a third", () => {
    expect(raise(determined, { alreadyPayingIcbId: "ICB:C" })).toEqual({ kind: "payerNotParty" });
  });

  test("nobody named and nobody paying: the ICB where the child is", () => {
    const disputed = { ...determined, commissioner: { onTheDay: null, today: null }, areaIcbIds: ["ICB:B"] };
    expect(raise(disputed)).toMatchObject({ dispute: { interimPayer: present } });
  });
});

describe("an open dispute about the child", () => {
  const open = (raisedById: string, respondentId: string) => ({
    ...determined,
    commissioner: { onTheDay: icb("B"), today: icb("Z9B2Z") },
    open: [{ id: "open", raisedById, respondentId }],
  });
  test.each<[string, DisputedDetermination, string, boolean, string?]>([
    ["between the two", open("ICB:A", "ICB:B"), "ICB:B", true],
    ["that the other raised", open("ICB:B", "ICB:A"), "ICB:B", true],
    ["with a third", open("ICB:A", "ICB:C"), "ICB:B", false],
    ["with the respondent's predecessor", open("ICB:QMJ", "ICB:A"), "ICB:Z9B2Z", true],
    ["between two that were merged into the raiser", open("ICB:QMJ", "ICB:QRV"), "ICB:B", false, "ICB:Z9B2Z"],
    ["between two that were merged into the respondent", open("ICB:QMJ", "ICB:QRV"), "ICB:Z9B2Z", false],
  ])("%s", (_name, disputed, respondentIcbId, refused, by = "ICB:A") => {
    expect(raise(disputed, { respondentIcbId }, by)).toMatchObject(
      refused ? { kind: "disputeAlreadyOpen", disputeId: "open" } : { kind: "raised" },
    );
  });
});

test.each([
  ["reason", { reason: "" }],
  ["evidence[0].title", { evidence: [{ title: " ", reference: "r" }] }],
])("texts that cannot be kept: %s", (field, more) => {
  expect(raise(determined, more)).toEqual({ kind: "inputRefused", code: "TEXT_LENGTH", field });
});

test.each(["LA:A", "ICB:QMJ", "ICB:NONE"])("%s, which is no ICB today, has nothing to dispute", (by) => {
  expect(raise(determined, {}, by)).toEqual({ kind: "recordNotFound", field: "childId" });
});
