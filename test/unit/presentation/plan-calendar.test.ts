import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planFor } from "#shared/domain/plan.ts";
import { foldedLine, textValue } from "#shared/presentation/calendar-line.ts";
import { planCalendar } from "#shared/presentation/plan-calendar.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { guideItem, newcomer, withGuide } from "../plan-samples.ts";
import { both } from "../rules-rubric.ts";

const bytes = (text: string) => new TextEncoder().encode(text).byteLength;
/** Reads a calendar file as a calendar does: joins folded lines, then gives names and values. */
function read(file: string): [string, string][] {
  return file
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) => {
      const at = line.indexOf(":");
      return [line.slice(0, at), line.slice(at + 1)];
    });
}
const unescaped = (value: string) =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));

const register = guideItem("register", {
  title: both("Register, at the town hall; bring everything"),
  due: { count: "working-days", n: 8 },
  bring: [both("passport"), both("photo")],
});
const made = (
  changes: Parameters<typeof newcomer>[0] = {},
  items = [register, guideItem("open")],
  language: "en" | "nl" = "en",
) => {
  const programme = withGuide(...items);
  const plan = planFor(newcomer(changes), programme, "2026-11-24");
  return planCalendar(plan, "SL-2026-7K3F9Q", namesOf(programme, language), {
    siteUrl: "https://landing.example",
    at: "2026-11-24T20:15:00.000Z",
  });
};

describe("the calendar file of a plan", () => {
  test("has one all-day event for each day, with an id that stays", () => {
    const lines = read(made() ?? "");
    expect(lines[0]).toEqual(["BEGIN", "VCALENDAR"]);
    expect(lines.at(-1)).toEqual(["END", "VCALENDAR"]);
    expect(lines.filter(([name, value]) => name === "BEGIN" && value === "VEVENT")).toHaveLength(1);
    const event = Object.fromEntries(
      lines.slice(lines.findIndex(([, value]) => value === "VEVENT")),
    );
    expect(event).toMatchObject({
      UID: "SL-2026-7K3F9Q.register@landing.example",
      DTSTAMP: "20261124T201500Z",
      "DTSTART;VALUE=DATE": "20270126",
      SUMMARY: "Register\\, at the town hall\\; bring everything",
      URL: "https://authority.example/rule",
      TRIGGER: "-P7D",
    });
  });

  test("says in both languages where the day comes from and that it is no legal advice", () => {
    const text = (language: "en" | "nl") => {
      const { arrivalDay: _, ...rest } = newcomer({ arrival: "2027-01" });
      const programme = withGuide(register);
      const plan = planFor(rest, programme, "2026-11-24");
      const file = planCalendar(plan, "SL-2026-7K3F9Q", namesOf(programme, language), {
        siteUrl: "http://localhost:4000",
        at: "2026-11-24T20:15:00.000Z",
      });
      const found = read(file ?? "").find(([name]) => name === "DESCRIPTION");
      return unescaped(found?.[1] ?? "");
    };
    expect(text("en")).toMatch(/^By Wednesday 13 January 2027 \(within 8 working days/);
    expect(text("en")).toContain("from Friday 1 January 2027, the first of the month");
    expect(text("en")).toContain("not legal advice");
    expect(text("nl")).toMatch(/^Tegen woensdag 13 januari 2027 \(binnen 8 werkdagen/);
    expect(text("nl")).toContain("geen juridisch advies");
  });

  test("is absent when there is no day", () => {
    expect(made({}, [guideItem("open")])).toBeUndefined();
  });

  test("ends every line with CRLF and keeps each within 75 bytes", () => {
    const file = made({}, undefined, "nl") ?? "";
    expect(file.endsWith("\r\n")).toBe(true);
    const lines = file.split("\r\n");
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(Math.max(...lines.map(bytes))).toBeLessThanOrEqual(75);
  });
});

describe("a line of a calendar file", () => {
  test("is folded between characters, at 75 bytes", () => {
    const folded = foldedLine(`SUMMARY:${"é".repeat(60)}👩‍🚀`);
    const parts = folded.split("\r\n ");
    expect(parts.join("")).toBe(`SUMMARY:${"é".repeat(60)}👩‍🚀`);
    expect(bytes(parts[0] ?? "")).toBe(74);
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
    expect(foldedLine("x".repeat(75))).toBe("x".repeat(75));
    expect(foldedLine("x".repeat(76))).toBe(`${"x".repeat(75)}\r\n x`);
  });

  test("takes no other property in, whatever a text holds", () => {
    expect(textValue("a\r\nATTACH:https://evil.example\rb\nc\u2028d\u0000")).toBe(
      "a\\nATTACH:https://evil.example\\nb\\ncd",
    );
    expect(textValue("a\\n;,:")).toBe("a\\\\n\\;\\,:");
  });

  test("any text comes back as it went in, from any title", () => {
    const title = fc.string({ unit: "binary", minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(title, (text) => {
        const file = made({}, [{ ...register, title: both(text) }]) ?? "";
        expect(Math.max(...file.split("\r\n").map(bytes))).toBeLessThanOrEqual(75);
        const lines = read(file);
        const summary = lines.filter(([name]) => name === "SUMMARY");
        expect(summary).toHaveLength(1);
        expect(summary.map(([, value]) => textValue(unescaped(value)))).toEqual([textValue(text)]);
        expect(lines.map(([name]) => name)).toEqual(read(made() ?? "").map(([name]) => name));
      }),
      { numRuns: 200 },
    );
  });
});
