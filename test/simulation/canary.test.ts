import { expect, it } from "vitest";
import { startupForm } from "#test/unit/startup-form.ts";
import { openHouse } from "./house.ts";

const canaries = (house: ReturnType<typeof openHouse>) =>
  house.store.stream.filter(({ sk }) => sk.startsWith("hint#canary#"));

it("a canary goes every five minutes to every consumer of the stream, and none does anything about it", async () => {
  const house = openHouse({ start: "2026-11-24T09:00:30.000Z" });
  await house.submit(startupForm());
  const before = structuredClone(house.store.rows());
  for (let minute = 1; minute <= 60; minute++) {
    expect(await house.pass({ minutes: 1 })).toEqual({ moved: 0, hinted: 0 });
  }
  expect(canaries(house).map(({ sk }) => sk.slice("hint#canary#2026-11-24T".length, -8))).toEqual(
    ["09:05", "09:10", "09:15", "09:20", "09:25", "09:30"].concat([
      "09:35",
      "09:40",
      "09:45",
      "09:50",
      "09:55",
      "10:00",
    ]),
  );
  expect(await house.deliver(canaries(house)[0] ?? { pk: "", sk: "" })).toEqual([]);
  expect(house.store.rows()).toEqual(before);
  expect((await house.prove()).Leads).toBe(1);
});

it("a canary that cannot be sent holds up no lead, and the run fails so that its alarm rings", async () => {
  const house = openHouse({ start: "2026-11-24T09:00:30.000Z" });
  const { reference } = await house.submit(startupForm());
  const version = async () => (await house.store.readState(reference))?.version;
  const before = (await version()) ?? 0;
  house.store.sendCanary = () => Promise.reject(new Error("the table is away"));
  await expect(house.pass({ days: 8 })).rejects.toThrow("the table is away");
  expect(await version()).toBeGreaterThan(before);
  expect(house.logs.at(-1)).toMatchObject({ level: "error", fields: { event: "canary" } });
});
