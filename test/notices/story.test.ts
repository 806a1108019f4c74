import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CAMDEN, DERBY, loadPractices, register } from "../determinations/child-on-record.ts";
import { type Api, openApi } from "../harness/api.ts";
import { endPlacement, move } from "../placements/operations.ts";
import {
  type Answered,
  answered,
  camden,
  derby,
  done,
  draft,
  found,
  list,
  placedToday,
  receiving,
  send,
  sent,
  step,
  takeStep,
  team,
  toIcb,
  worker,
  wrong,
} from "./operations.ts";

const maundyThursday = "2026-04-02";

describe.each(["pglite", "postgres"] as const)("two organisations by the API only, over %s", (backend) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(backend, maundyThursday);
    await loadPractices(api);
  });
  afterAll(() => api.close());

  const placedInEmergency = () => placedToday(api);

  test("sent, redirected, queried, answered, accepted", async () => {
    api.today = maundyThursday;
    const { childId, placementId } = await placedInEmergency();
    await register(worker(api), childId, "C10001", { from: "2015-06-20" });
    const drafted = await done(worker(api), draft, toIcb(placementId, wrong));
    // Good Friday and Easter Monday are none of the five working days.
    expect(drafted).toMatchObject({ state: "DRAFTED", dueOn: "2026-04-13", dueKind: "WITHIN", overdue: false });
    expect(await found(team(api, wrong), drafted.id)).toBeNull();

    const clinical = "Asthma; inhaler twice a day.";
    const first = await done(worker(api), send, {
      ...{ noticeId: drafted.id, expectedVersion: 1, consent: "GIVEN", risks: "None known to us.", clinical },
    });
    expect(first).toMatchObject({ state: "SENT", sentAt: "2026-04-02T12:00:00+00:00", ageInWorkingDays: 0 });
    const atWrong = await found(team(api, wrong), first.id);
    expect(atWrong).toMatchObject({
      child: null,
      placement: null,
      content: { ...{ version: 1, consent: "GIVEN", clinical, risks: "None known to us." } },
      nextSteps: ["DELIVERED", "ACKNOWLEDGED", "REDIRECTED"],
      access: { sides: ["RECIPIENT"], hidden: [{ field: "child" }, { field: "placement" }] },
    });
    expect(atWrong.content).toMatchObject({
      identity: { dateOfBirth: "2015-06-01", sex: null, nhsNumber: null },
      placement: { type: "U4", postcode: DERBY, startedOn: maundyThursday, madeInEmergency: "YES" },
      legal: { careStartedOn: maundyThursday, legalStatus: "C2" },
      gpRegistrations: [{ practiceCode: "C10001", from: "2015-06-20", until: null }],
    });

    api.today = "2026-04-07";
    const why = { reason: "Derby is not in our area.", redirectedToId: receiving };
    const redirected = await step(team(api, wrong), atWrong, "REDIRECTED", why);
    expect(redirected).toMatchObject({ state: "REDIRECTED", nextSteps: [], content: null, contentVersions: [] });
    expect(redirected.chain.map(({ recipient }: Answered) => recipient.id)).toEqual([wrong]);

    const item = `id ageInWorkingDays sender { id } placement { typeDescription }
      child { gpRegistrations { practice { odsCode } } determinationOn { outcome commissioner { onTheDay { name } } } }`;
    const { data, errors } = await team(api)(list("inbox", item), { filter: { childId: [childId] } });
    expect(errors).toEqual([]);
    expect(data.list.nodes).toEqual([
      {
        ...{ id: expect.any(String), ageInWorkingDays: 0, sender: { id: camden } },
        placement: { typeDescription: expect.any(String) },
        child: {
          gpRegistrations: [{ practice: { odsCode: "C10001" } }],
          determinationOn: {
            outcome: "DETERMINED",
            commissioner: { onTheDay: { name: expect.stringContaining("West and North London") } },
          },
        },
      },
    ]);
    const second = await found(team(api), data.list.nodes[0].id);
    expect(second).toMatchObject({
      ...{ chainId: first.id, state: "SENT", dueOn: "2026-04-13", overdue: false, version: 1 },
      child: { id: childId },
      placement: { id: placementId },
      content: { clinical },
      steps: [{ from: null, to: "SENT", organisation: { id: wrong } }],
    });
    expect(second.chain.map(({ id }: Answered) => id)).toEqual([first.id, second.id]);

    const acknowledged = await step(team(api), second, "ACKNOWLEDGED");
    const queried = await step(team(api), acknowledged, "QUERIED", { reason: "Which practice now?" });
    expect(queried.nextSteps).toEqual(["REDIRECTED"]);
    await register(worker(api), childId, "D10001", { from: "2026-04-03", endsPrevious: true });
    const answeredNotice = await step(worker(api), queried, "ANSWERED", { reason: "See the registration." });
    expect(answeredNotice.contentVersions).toEqual([{ version: 1 }, { version: 2 }]);
    const accepted = await step(team(api), answeredNotice, "ACCEPTED");
    expect(accepted).toMatchObject({ state: "ACCEPTED", version: 5, nextSteps: [] });
    expect(accepted.content.gpRegistrations.map(({ practiceCode }: Answered) => practiceCode)).toEqual([
      "C10001",
      "D10001",
    ]);
    expect(accepted.content).toMatchObject({ version: 2, clinical, consent: "GIVEN" });

    // One chain for the sender and the right one; for the wrong one, up to where it sent it on.
    const senders = await found(worker(api), second.id);
    for (const field of ["steps", "state", "version", "chain", "content"]) {
      expect([field, senders[field]]).toEqual([field, (await found(team(api), second.id))[field]]);
    }
    expect(senders.chain.map(({ state }: Answered) => state)).toEqual(["REDIRECTED", "ACCEPTED"]);
    expect((await found(team(api), first.id)).steps).toEqual((await found(worker(api), first.id)).steps);
    expect((await found(team(api), first.id)).content).toBeNull();
    expect(await found(team(api, wrong), second.id)).toBeNull();
    expect((await found(team(api, wrong), first.id)).steps).toHaveLength(3);
  });

  test("the child moves before it is accepted: superseded, for both", async () => {
    api.today = maundyThursday;
    const { placementId } = await placedInEmergency();
    const notice = await sent(api, placementId);
    await step(team(api), notice, "ACKNOWLEDGED");
    const settled = await sent(api, placementId, receiving);
    const received = await step(team(api), settled, "ACKNOWLEDGED");
    await step(team(api), received, "ACCEPTED");
    const left = await done(worker(api), draft, toIcb(placementId, receiving, { event: "ENDED" }));
    const leaving = await done(worker(api), send, { noticeId: left.id, expectedVersion: 1 });
    api.today = "2026-04-08";
    const moved = await answered(worker(api), move, {
      placementId,
      movedOn: "2026-04-08",
      reason: "CARPL",
      type: "U4",
      postcode: CAMDEN,
      expectedVersion: 1,
    });
    expect(moved.__typename).toBe("MovePlacementOk");
    for (const ask of [worker(api), team(api)]) {
      const superseded = await found(ask, notice.id);
      expect(superseded).toMatchObject({ state: "SUPERSEDED", version: 4, nextSteps: [] });
      expect(superseded.steps.at(-1)).toMatchObject({
        ...{ from: "ACKNOWLEDGED", to: "SUPERSEDED", organisation: { id: camden } },
      });
      expect((await found(ask, settled.id)).state).toBe("ACCEPTED");
      expect((await found(ask, leaving.id)).state).toBe("SENT");
    }
    const late = { noticeId: notice.id, to: "ACCEPTED", expectedVersion: 4 };
    expect(await answered(team(api), takeStep, late)).toMatchObject({ reason: "NOT_NEXT", allowed: [] });
    // After the day on which it left, the receiving ICB keeps the notice, and is told no more of the child.
    api.today = "2026-04-10";
    expect(await found(team(api), notice.id)).toMatchObject({ child: null, placement: null, content: { version: 1 } });
  });

  test("an ended or corrected placement supersedes, and a draft is sent as the record is then", async () => {
    api.today = maundyThursday;
    const { placementId } = await placedInEmergency();
    const [one, two] = [await sent(api, placementId), await done(worker(api), draft, toIcb(placementId, receiving))];
    api.today = "2026-04-20";
    const over = { placementId, endedOn: "2026-04-20", reason: "CARPL", expectedVersion: 1 };
    expect((await answered(worker(api), endPlacement, over)).__typename).toBe("EndPlacementOk");
    expect((await found(team(api), one.id)).state).toBe("SUPERSEDED");
    expect(await found(worker(api), two.id)).toMatchObject({ state: "DRAFTED", overdue: true, lateByWorkingDays: 5 });
    const sentLate = await done(worker(api), send, { noticeId: two.id, expectedVersion: 1 });
    expect(sentLate).toMatchObject({
      overdue: true,
      lateByWorkingDays: 5,
      content: { placement: { endedOn: api.today } },
    });
  });

  test("an area authority is told the register's fields, and can answer", async () => {
    api.today = maundyThursday;
    const { placementId } = await placedInEmergency();
    const to = { recipientKind: "AREA_AUTHORITY", recipientOrganisationId: derby };
    const { id } = await done(worker(api), draft, { placementId, event: "STARTED", ...to });
    const refusedOf = async (more: object) =>
      answered(worker(api), send, { noticeId: id, expectedVersion: 1, ...more });
    for (const field of ["clinical", "consent"]) {
      const given = { [field]: field === "consent" ? "GIVEN" : "Asthma" };
      expect(await refusedOf(given)).toMatchObject({ code: "FIELD_DOES_NOT_APPLY", field });
    }
    await done(worker(api), send, { noticeId: id, expectedVersion: 1, risks: "Goes missing." });
    const theirs = await found(api.as("SOCIAL_WORKER", derby), id);
    expect(theirs.content).toMatchObject({
      ...{ sections: ["IDENTITY", "PLACEMENT", "RISKS"], legal: null, gpRegistrations: null, consent: null },
      ...{ risks: "Goes missing.", clinical: null, identity: { nhsNumber: null } },
    });
    await step(api.as("SOCIAL_WORKER", derby), theirs, "ACKNOWLEDGED");
  });
});
