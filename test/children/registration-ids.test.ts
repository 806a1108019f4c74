import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import {
  correctHome,
  correctRegistration,
  key,
  known,
  recordHome,
  recordRegistration,
  takeBackHome,
  takeBackRegistration,
} from "./registration.operations.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());

test("an id in capitals names the same child, registration and home", async () => {
  const { child } = api.world.child("LA:202").carePeriod({ from: "2024-01-10" });
  await api.world.save();
  const send = async (operation: string, input: object) => {
    const { data, errors } = await api.as("SOCIAL_WORKER")(operation, { key: key(), input });
    expect(errors).toEqual([]);
    // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
    return Object.values(data)[0] as any;
  };
  const told = { childId: child.id.toUpperCase(), from: "2024-01-10", source: "AUTHORITY" };
  const { registration } = await send(recordRegistration, { ...told, practiceCode: null });
  const { residence } = await send(recordHome, { ...told, kind: "NONE" });

  const correction = { source: "CHILD", correctionReason: "Who told it.", expectedVersion: 1 };
  const takenBack = { reason: "Another child's.", expectedVersion: 2 };
  for (const [id, correct, takeBack, ok] of [
    [registration.id, correctRegistration, takeBackRegistration, "GpRegistrationOk"],
    [residence.id, correctHome, takeBackHome, "ResidenceOk"],
  ]) {
    expect(await send(correct, { id: id.toUpperCase(), ...correction })).toMatchObject({ __typename: ok });
    expect(await send(takeBack, { id: id.toUpperCase(), ...takenBack })).toMatchObject({
      __typename: "TakenBackOk",
      id,
    });
  }
  const { data } = await api.as("SOCIAL_WORKER")(known, { id: child.id });
  expect(data.child).toEqual({ gpRegistrations: [], residences: [] });
});
