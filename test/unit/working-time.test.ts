import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  halfWay,
  isWorkingMoment,
  localDay,
  localMonth,
  workingMinutesBetween,
} from "#shared/domain/working-time.ts";
import { rulesProgramme } from "./rules-programme.ts";

const { calendar, settings } = rulesProgramme;
const add = (from: string, days: number) => addWorkingDays(from, days, calendar, settings);
const minutes = (from: string, to: string) => workingMinutesBetween(from, to, calendar, settings);
const half = (from: string, to: string) => halfWay(from, to, calendar, settings);
const dayInMinutes = 480;
/** Winter time in Belgium is UTC+1, summer time UTC+2: 09:00 is 08:00Z or 07:00Z. */
const anyInstant = fc
  .date({
    min: new Date("2026-01-01T00:00:00Z"),
    max: new Date("2028-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
const fewDays = fc.nat(25);

describe("addWorkingDays", () => {
  it.each([
    ["inside a day", "2026-11-24T09:00:00.000Z", 1, "2026-11-25T09:00:00.000Z"],
    ["over a weekend", "2026-11-27T15:00:00.000Z", 2, "2026-12-01T15:00:00.000Z"],
    ["from a Saturday", "2026-11-28T12:00:00.000Z", 1, "2026-11-30T16:00:00.000Z"],
    ["from after hours", "2026-11-24T20:15:00.000Z", 1, "2026-11-25T16:00:00.000Z"],
    ["from before hours", "2026-11-24T02:00:00.000Z", 1, "2026-11-24T16:00:00.000Z"],
    ["over Armistice Day", "2026-11-10T10:00:00.000Z", 1, "2026-11-12T10:00:00.000Z"],
    ["from Armistice Day", "2026-11-11T10:00:00.000Z", 1, "2026-11-12T16:00:00.000Z"],
    ["over Christmas and New Year", "2026-12-24T10:00:00.000Z", 5, "2027-01-04T10:00:00.000Z"],
    [
      "over the start of summer time 2026",
      "2026-03-27T10:30:00.000Z",
      1,
      "2026-03-30T09:30:00.000Z",
    ],
    ["over the end of summer time 2026", "2026-10-23T09:30:00.000Z", 1, "2026-10-26T10:30:00.000Z"],
    [
      "over the start of summer time and Easter 2027",
      "2027-03-26T10:30:00.000Z",
      1,
      "2027-03-30T09:30:00.000Z",
    ],
    ["over the end of summer time 2027", "2027-10-29T09:30:00.000Z", 1, "2027-11-01T10:30:00.000Z"],
    ["over 29 February 2028", "2028-02-28T10:00:00.000Z", 1, "2028-02-29T10:00:00.000Z"],
    ["past 29 February 2028", "2028-02-28T10:00:00.000Z", 2, "2028-03-01T10:00:00.000Z"],
    ["nothing", "2026-11-28T12:00:00.000Z", 0, "2026-11-28T12:00:00.000Z"],
    ["to the millisecond", "2026-11-24T09:07:31.123Z", 3, "2026-11-27T09:07:31.123Z"],
  ])("counts %s", (_, from, days, to) => {
    expect(add(from, days)).toBe(to);
  });

  it("is undone by counting, adds up, and never turns round", () => {
    fc.assert(
      fc.property(anyInstant, fewDays, fewDays, fc.nat(90_000_000), (from, a, b, later) => {
        expect(minutes(from, add(from, a))).toBe(a * dayInMinutes);
        expect(add(add(from, a), b)).toBe(add(from, a + b));
        const after = new Date(Date.parse(from) + later).toISOString();
        expect(add(after, a) >= add(from, a)).toBe(true);
        expect(add(from, a + 1) > add(from, a)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("refuses working hours that end before they start", () => {
    const upsideDown = { ...settings, workingHours: { from: "17:00", to: "09:00" } };
    expect(() => addWorkingDays("2026-11-24T09:00:00.000Z", 1, calendar, upsideDown)).toThrow(
      "working hours end at 09:00",
    );
  });
});

describe("workingMinutesBetween", () => {
  it.each([
    ["2026-11-24T07:00:00.000Z", "2026-11-24T08:30:00.000Z", 30],
    ["2026-11-24T15:00:00.000Z", "2026-11-25T09:00:00.000Z", 120],
    ["2026-11-27T16:00:00.000Z", "2026-11-30T08:00:00.000Z", 0],
    ["2026-11-25T09:00:00.000Z", "2026-11-24T09:00:00.000Z", 0],
  ])("from %s to %s are %s", (from, to, expected) => {
    expect(minutes(from, to)).toBe(expected);
  });

  it("adds up over any instant in between", () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(2e9), fc.nat(2e9), (from, first, second) => {
        const middle = new Date(Date.parse(from) + first).toISOString();
        const end = new Date(Date.parse(middle) + second).toISOString();
        expect(minutes(from, middle) + minutes(middle, end)).toBeCloseTo(minutes(from, end), 6);
      }),
      { numRuns: 200 },
    );
  });
});

describe("halfWay", () => {
  it.each([
    ["2026-11-24T09:00:00.000Z", "2026-11-25T09:00:00.000Z", "2026-11-24T13:00:00.000Z"],
    ["2026-11-27T15:00:00.000Z", "2026-12-01T15:00:00.000Z", "2026-11-30T15:00:00.000Z"],
    ["2026-11-28T09:00:00.000Z", "2026-11-29T09:00:00.000Z", "2026-11-29T09:00:00.000Z"],
  ])("between %s and %s is %s", (from, to, expected) => {
    expect(half(from, to)).toBe(expected);
  });

  it("leaves as much working time before as after, within a deadline", () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 25 }), (from, days) => {
        const to = add(from, days);
        const middle = half(from, to);
        expect(from < middle && middle < to).toBe(true);
        expect(minutes(from, middle)).toBe(minutes(middle, to));
      }),
      { numRuns: 200 },
    );
  });
});

describe("local time", () => {
  it("knows the day and month that people in Belgium live in", () => {
    expect(localDay("2026-11-30T23:30:00.000Z", settings.timeZone)).toBe("2026-12-01");
    expect(localMonth("2026-11-30T23:30:00.000Z", settings.timeZone)).toBe("2026-12");
    expect(localMonth("2026-06-30T22:30:00.000Z", settings.timeZone)).toBe("2026-07");
    expect(localMonth("2026-06-30T21:59:00.000Z", settings.timeZone)).toBe("2026-06");
  });

  it.each([
    ["2026-11-24T08:00:00.000Z", true],
    ["2026-11-24T07:59:59.999Z", false],
    ["2026-11-24T16:00:00.000Z", false],
    ["2026-07-01T07:00:00.000Z", true],
    ["2026-11-11T10:00:00.000Z", false],
    ["2026-11-28T10:00:00.000Z", false],
  ])("at %s work goes on: %s", (at, expected) => {
    expect(isWorkingMoment(at, calendar, settings)).toBe(expected);
  });
});
