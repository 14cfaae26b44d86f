import { beforeAll, describe, expect, it } from "vitest";
import type { LeadEvent } from "#shared/domain/event.ts";
import { pastLeadOf } from "#shared/domain/past-lead.ts";
import { replayDecisions, type StoredLead } from "#shared/domain/replaying.ts";
import { differsIn, shadowOf } from "#shared/domain/shadowing.ts";
import { modestForm, startupForm } from "#test/unit/startup-form.ts";
import { talentForm } from "#test/unit/talent-form.ts";
import { openHouse } from "./house.ts";

const house = openHouse();
const { programme } = house;
const programmeOf = (version: string) => (version === programme.version ? programme : undefined);
let leads: (StoredLead & { state: NonNullable<StoredLead["state"]> })[] = [];

/** A year in short: an offer declined, one that lapsed, one accepted, a review decided, a newcomer, one that waits. */
beforeAll(async () => {
  const references: string[] = [];
  const submit = async (form: object) => references.push((await house.submit(form)).reference);
  await submit(startupForm());
  await house.http(
    "POST",
    house.link(house.mail("offer"), "offers"),
    "answer=decline&reason=no-capacity",
  );
  await house.settle();
  await house.pass({ days: 8 });
  await house.pass({ days: 8 });
  await house.http("POST", house.link(house.mail("offer"), "offers"), "answer=accept");
  await house.settle();
  await submit(
    modestForm({ company: { ...modestForm().company, name: "Modest", registrationNumber: "1" } }),
  );
  await house.http("POST", house.link(house.mail("review"), "reviews"), {
    decision: "qualify",
    reason: "Worth a talk",
    decidedBy: "Els",
  });
  await house.settle();
  await submit(talentForm());
  leads = await Promise.all(
    references.map(async (reference) => {
      const state = await house.store.readState(reference);
      if (!state) throw new Error(`${reference} is not stored`);
      return { state, history: await house.store.readHistory(reference) };
    }),
  );
});

const ofKind = (type: LeadEvent["type"]) => {
  const lead = leads.find(({ history }) => history.some((event) => event.type === type));
  if (!lead) throw new Error(`no lead has ${type}`);
  return lead;
};
/** The lead with one event changed. */
function changed(type: LeadEvent["type"], change: (event: LeadEvent) => LeadEvent): StoredLead {
  const { state, history } = ofKind(type);
  const at = history.findIndex((event) => event.type === type);
  return { state, history: history.map((event, place) => (place === at ? change(event) : event)) };
}

describe("replay", () => {
  it("gives every decision again, to the byte: screenings, partners, desks and deadlines", () => {
    const sum = { screening: 0, routing: 0, desks: 0, deadlines: 0 };
    for (const lead of leads) {
      const { decisions, differs, unknown } = replayDecisions(lead, programmeOf);
      expect(differs).toBeUndefined();
      expect(unknown).toEqual([]);
      for (const kind of Object.keys(sum) as (keyof typeof sum)[]) sum[kind] += decisions[kind];
    }
    expect(sum).toMatchObject({ screening: 2, desks: 1 });
    expect(sum.routing).toBeGreaterThanOrEqual(4);
    expect(sum.deadlines).toBe(sum.screening + sum.routing + sum.desks);
  });

  it("gives them from a copy too, as an export holds them", () => {
    for (const lead of JSON.parse(JSON.stringify(leads)) as StoredLead[])
      expect(replayDecisions(lead, programmeOf).differs).toBeUndefined();
  });

  it("names the decision, the place and both values where one was changed by hand", () => {
    const band = changed("LeadScreened", (event) => ({
      ...event,
      details: { ...event.details, band: "D" },
    }));
    expect(replayDecisions(band, programmeOf).differs).toMatchObject({
      decision: "screening",
      seq: 2,
      path: "LeadScreened.details.band",
      before: "D",
      after: "A",
    });
    const deadline = changed("OfferMade", (event) => ({
      ...event,
      details: { ...event.details, deadline: "2027-01-01T00:00:00.000Z" },
    }));
    expect(replayDecisions(deadline, programmeOf).differs).toMatchObject({
      decision: "routing",
      path: "OfferMade.details.deadline",
      before: "2027-01-01T00:00:00.000Z",
    });
    const reason = changed("OfferMade", (event) => {
      const copy = JSON.parse(JSON.stringify(event)) as LeadEvent;
      const last = copy.details.routing?.candidates.at(-1);
      if (last) last.why = [];
      return copy;
    });
    expect(replayDecisions(reason, programmeOf).differs?.path).toMatch(
      /^OfferMade\.details\.routing\.candidates\[\d+\]\.why\[0\]$/,
    );
  });

  it("notices a score in the state that is not the one that was computed", () => {
    const lead = ofKind("LeadScreened");
    const { state } = lead;
    if (state.kind !== "startup" || !state.screening) throw new Error("not screened");
    const other = { ...state, screening: { ...state.screening, regionFit: 1 } };
    expect(replayDecisions({ ...lead, state: other }, programmeOf).differs).toMatchObject({
      path: "screening.regionFit",
      before: 1,
    });
  });

  it("says which version it lacks, and computes nothing by another one", () => {
    const { decisions, unknown } = replayDecisions(ofKind("OfferMade"), () => undefined);
    expect(new Set(unknown)).toEqual(new Set([programme.version]));
    expect(decisions).toEqual({ screening: 0, routing: 0, desks: 0, deadlines: 0 });
  });
});

describe("a stored lead, tried once more", () => {
  it("keeps what its form said, who refused it, and that a person sent it on", () => {
    const [first, modest, newcomer] = leads.map((lead) => pastLeadOf(lead));
    expect(first?.qualified && modest?.qualified).toBe(true);
    const [declined, lapsed, accepted] = leads[0]?.state.offers ?? [];
    expect(first?.takes(declined?.partner ?? "")).toBe(false);
    expect(first?.takes(lapsed?.partner ?? "")).toBe(false);
    expect(first?.takes(accepted?.partner ?? "")).toBe(true);
    expect(newcomer?.kind).toBe("talent");
  });
});

describe("a programme in the shadow", () => {
  it("decides the same as the live one when it is the same, and is recorded where it differs", () => {
    for (const lead of leads) {
      const shadow = shadowOf(lead, programme);
      expect(shadow && differsIn(shadow)).toEqual([]);
    }
    const strict = {
      ...programme,
      version: "strict",
      rubric: {
        ...programme.rubric,
        bands: { ...programme.rubric.bands, a: { ...programme.rubric.bands.a, addedValue: 99 } },
      },
    };
    const shadow = shadowOf(ofKind("LeadScreened"), strict);
    expect(shadow && differsIn(shadow)).toEqual(["band", "alone"]);
    expect(shadow?.next).toMatchObject({ version: "strict", band: "B", alone: false });
  });
});
