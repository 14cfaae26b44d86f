import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import type { TalentAnswers, Urgency } from "#shared/domain/answers.ts";
import type { Offer, OfferStatus, TalentLead } from "#shared/domain/lead.ts";
import { type Request, reportOf } from "#shared/domain/needs-report.ts";
import { quarterBefore, quarterOf } from "#shared/domain/quarter.ts";

const programme = loadProgramme();
const at = "2026-11-24T09:00:00.000Z";

function request(answers: Partial<TalentAnswers> = {}, offers: Offer[] = []): Request {
  const state: TalentLead = {
    reference: "SL-2026-7K3F9Q",
    kind: "talent",
    language: "en",
    version: 1,
    status: "routing",
    receivedAt: at,
    programmeVersion: programme.version,
    earlier: [],
    offers,
    answers: {
      profile: "researcher",
      euCitizen: true,
      household: { partner: false, children: 0 },
      needs: [{ need: "housing", urgency: "soon" }],
      consents: { privacyNotice: true, shareWithDesks: true },
      ...answers,
    },
  };
  return { state, history: [] };
}
function offer(status: OfferStatus, days: number, hand?: number): Offer {
  const answeredAt = new Date(Date.parse(at) + days * 86_400_000).toISOString();
  return {
    generation: 1,
    partner: "ugent-welcome",
    month: "2026-11",
    madeAt: at,
    remindAt: at,
    deadline: at,
    status,
    answeredAt,
    ...(hand === undefined ? {} : { hand }),
  };
}
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

describe("quarters", () => {
  test("follow the clock of the programme, not UTC", () => {
    expect(quarterOf("2026-12-31T22:59:59.000Z", "Europe/Brussels")).toBe("2026-Q4");
    expect(quarterOf("2026-12-31T23:00:00.000Z", "Europe/Brussels")).toBe("2027-Q1");
  });
  test("go back over the year", () => {
    expect(["2027-Q1", "2026-Q4"].map(quarterBefore)).toEqual(["2026-Q4", "2026-Q3"]);
  });
});

describe("the report", () => {
  test("counts who came, what for, and where they settle", () => {
    const report = reportOf(
      "2026-Q4",
      [
        ...times(6, () => request({ municipality: "gent", arrival: "2027-01" })),
        ...times(5, () => request({ euCitizen: false, household: { partner: true, children: 2 } })),
      ],
      programme,
    );
    expect(report).toMatchObject({
      newcomers: 11,
      needs: 11,
      requests: null,
      profile: { researcher: 11 },
      citizens: { eu: 6, other: 5 },
      household: { alone: 6, "partner-and-children": 5 },
      arrival: { "2027-01": 6, unknown: 5 },
      area: { BE234: 6, unknown: 5 },
      urgency: { soon: 11 },
      need: { "housing untold": 11 },
    });
  });

  test("tells how desks answered and how long they took", () => {
    const requests = [
      ...times(5, (index) => request({}, [offer("accepted", index)])),
      ...times(5, () => request({}, [offer("declined", 10)])),
      ...times(6, () => request({}, [offer("accepted", 1, 1)])),
    ];
    const report = reportOf("2026-Q4", requests, programme);
    expect(report.desk).toEqual({
      "ugent-welcome accepted": 5,
      "ugent-welcome declined": 5,
      "ugent-welcome handed-on": 6,
    });
    expect(report.days).toEqual({ "ugent-welcome": 1.5 });
  });

  test("says nothing about fewer than five newcomers", () => {
    const report = reportOf(
      "2026-Q4",
      times(4, () => request()),
      programme,
    );
    const shown = Object.values(report).filter((part) => typeof part === "object" && part !== null);
    expect(report.newcomers).toBeNull();
    expect(shown).toEqual(shown.map(() => ({})));
  });

  const someone = fc.record({
    profile: fc.constantFrom("researcher", "student", "eu-employee"),
    euCitizen: fc.boolean(),
    household: fc.record({ partner: fc.boolean(), children: fc.integer({ min: 0, max: 3 }) }),
    municipality: fc.constantFrom("gent", "aalst"),
    needs: fc.uniqueArray(
      fc.record({
        need: fc.constantFrom("housing", "bank", "taxes"),
        urgency: fc.constantFrom<Urgency>("urgent", "soon", "later"),
      }),
      { minLength: 1, selector: ({ need }) => need },
    ),
  });

  test("never shows a cell under five, nor a whole, whoever came", () => {
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 40 }), (people) => {
        const report = reportOf(
          "2026-Q4",
          people.map((one) => request(one)),
          programme,
        );
        const counts = Object.entries(report)
          .filter(([name]) => name !== "days" && name !== "quarter")
          .flatMap(([, part]) => (typeof part === "object" && part ? Object.values(part) : [part]));
        for (const count of counts) if (count !== null) expect(count).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
