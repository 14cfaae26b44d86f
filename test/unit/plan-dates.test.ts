import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedFrom, dueDay, lastValidDay } from "#shared/domain/plan-dates.ts";
import type { PlanDue } from "#shared/domain/programme-welcome.ts";
import { withGuide } from "./plan-samples.ts";

const programme = withGuide();
const by = (count: PlanDue["count"], n: number, arrival: string) =>
  dueDay({ count, n }, arrival, programme);

describe("dueDay", () => {
  it.each([
    ["in plain weeks", "2027-01-14", 8, "2027-01-26"],
    ["from a Friday", "2027-01-15", 1, "2027-01-18"],
    ["from a Saturday", "2027-01-16", 8, "2027-01-27"],
    ["from a Sunday", "2027-01-17", 8, "2027-01-27"],
    ["over Christmas and New Year", "2026-12-21", 8, "2027-01-04"],
    ["from Christmas Day", "2026-12-25", 1, "2026-12-28"],
    ["over Easter and the start of summer time", "2027-03-22", 8, "2027-04-02"],
    ["from Easter Monday", "2027-03-29", 1, "2027-03-30"],
    ["over All Saints’ and the end of summer time", "2027-10-28", 8, "2027-11-10"],
    ["over 29 February", "2028-02-25", 8, "2028-03-08"],
    ["from 29 February", "2028-02-29", 1, "2028-03-01"],
    ["past the known years, without holidays", "2030-12-24", 2, "2030-12-26"],
  ])("counts working days %s; the day of arrival does not count", (_, arrival, n, day) => {
    expect(by("working-days", n, arrival)).toBe(day);
  });

  it.each([
    ["2027-01-14", 3, "2027-04-14"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2027-12-31", 2, "2028-02-29"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2027-10-31", 1, "2027-11-30"],
  ])("counts months from %s: %i later it is the same day, or the month's last", (day, n, end) => {
    expect(by("months", n, day)).toBe(end);
  });

  it.each([
    ["2027-01-14", 185, "2027-07-18"],
    ["2027-09-01", 185, "2028-03-04"],
    ["2027-03-27", 1, "2027-03-28"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2028-02-28", 2, "2028-03-01"],
  ])("counts days from %s", (day, n, end) => {
    expect(by("days", n, day)).toBe(end);
  });

  it("counts weeks back from the arrival, over the turn of the year and 29 February", () => {
    expect(by("weeks-before", 6, "2027-01-14")).toBe("2026-12-03");
    expect(by("weeks-before", 1, "2028-03-07")).toBe("2028-02-29");
    expect(by("weeks-before", 0, "2027-01-14")).toBe("2027-01-14");
  });

  const anyDay = fc
    .date({ min: new Date("2025-01-01"), max: new Date("2031-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const anyDue = fc.oneof(
    fc.record({ count: fc.constant("working-days" as const), n: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ count: fc.constant("days" as const), n: fc.integer({ min: 1, max: 1000 }) }),
    fc.record({ count: fc.constant("months" as const), n: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ count: fc.constant("weeks-before" as const), n: fc.integer({ min: 0, max: 52 }) }),
  );

  it("never gives an earlier day for a later arrival, nor for a longer term after it", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDue, (a, b, due) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        expect(dueDay(due, early, programme) <= dueDay(due, late, programme)).toBe(true);
        const longer = dueDay({ ...due, n: due.n + 1 }, a, programme);
        const term = dueDay(due, a, programme);
        expect(due.count === "weeks-before" ? longer < term : longer > term).toBe(true);
      }),
    );
  });

  it("gives a working day for working days, after the arrival", () => {
    const { calendar } = programme;
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (arrival, n) => {
        const day = by("working-days", n, arrival);
        expect(day > arrival).toBe(true);
        expect([0, 6]).not.toContain(new Date(`${day}T12:00:00Z`).getUTCDay());
        expect(calendar.holidays.map((holiday) => holiday.day)).not.toContain(day);
      }),
      { numRuns: 60 },
    );
  });
});

describe("countedFrom", () => {
  it("is the day when it is known, else the first of the month, else nothing", () => {
    const day = { day: "2027-01-14", exact: true };
    expect(countedFrom({ arrivalDay: "2027-01-14" })).toEqual(day);
    expect(countedFrom({ arrival: "2027-01", arrivalDay: "2027-01-14" })).toEqual(day);
    expect(countedFrom({ arrival: "2027-01" })).toEqual({ day: "2027-01-01", exact: false });
    expect(countedFrom({})).toBeUndefined();
  });
});

describe("lastValidDay", () => {
  it("counts calendar days after the check", () => {
    expect(lastValidDay({ checkedOn: "2026-11-24", validForDays: 180 })).toBe("2027-05-23");
    expect(lastValidDay({ checkedOn: "2028-02-28", validForDays: 1 })).toBe("2028-02-29");
  });
});
