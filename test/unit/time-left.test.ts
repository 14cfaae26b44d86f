import { describe, expect, it } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { timeLeft } from "#shared/domain/time-left.ts";
import { momentInWords } from "#shared/presentation/words/dates.ts";
import { timeLeftInWords } from "#shared/presentation/words/time-left.ts";

const programme = loadProgramme();
/** Tuesday 8 December 2026 at 17:00 in Brussels. */
const deadline = "2026-12-08T16:00:00.000Z";
const said = (at: string, language: "en" | "nl") => {
  const moment = momentInWords(deadline, language);
  const { left, until } = timeLeftInWords(timeLeft(at, deadline, programme), moment, language);
  return `${left}${until}`;
};

describe("the countdown to a deadline", () => {
  it("counts working days, rounded down, over a weekend", () => {
    expect(said("2026-12-03T16:30:00.000Z", "en")).toBe(
      "3 working days left, until Tuesday 8 December 2026 at 17:00",
    );
    expect(said("2026-12-07T08:00:00.000Z", "nl")).toBe(
      "Nog 2 werkdagen, tot dinsdag 8 december 2026 om 17.00 uur",
    );
  });

  it("says hours on the last day, and when hardly anything is left", () => {
    expect(timeLeft("2026-12-08T08:00:00.000Z", deadline, programme)).toEqual({
      unit: "days",
      count: 1,
    });
    expect(timeLeft("2026-12-08T13:30:00.000Z", deadline, programme)).toEqual({
      unit: "hours",
      count: 2,
    });
    expect(said("2026-12-08T15:30:00.000Z", "en")).toContain("Less than one working hour left");
  });

  it("says that a deadline has passed, in both languages", () => {
    expect(timeLeft(deadline, deadline, programme)).toEqual({ unit: "over" });
    expect(said("2026-12-09T08:00:00.000Z", "en")).toContain("ended on Tuesday 8 December 2026");
    expect(said("2026-12-09T08:00:00.000Z", "nl")).toContain("liep af op dinsdag 8 december 2026");
  });
});
