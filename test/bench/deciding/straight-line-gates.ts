import type { StartupAnswers } from "#shared/domain/answers.ts";
import type { Gate, GateOutcome, Reason } from "#shared/domain/decision.ts";
import type { ScreeningContext } from "#shared/domain/screening.ts";

/** The nine printed gates, one after the other. */
export function gatesOf(
  answers: StartupAnswers,
  context: ScreeningContext,
  year: number,
  exploring: ReadonlySet<string>,
): Gate[] {
  const { role, seatCountry: country, trl, crl, intent, employees } = answers;
  const { contactReachable = true } = context;
  const gates: Gate[] = [];
  if (!answers.consents.privacyNotice)
    fails(gates, "G1", "incomplete", "privacy-notice-not-accepted", { gate: "G1" });
  else if (!contactReachable)
    fails(gates, "G1", "incomplete", "contact-not-reachable", { gate: "G1" });
  else meets(gates, "G1");

  if (role === "other") fails(gates, "G2", "hold", "role-without-mandate", { gate: "G2", role });
  else meets(gates, "G2");

  if (country === "BE")
    fails(gates, "G3", "redirect", "seat-in-home-country", { gate: "G3", country });
  else meets(gates, "G3");

  if (exploring.has(intent))
    fails(gates, "G4", "redirect", "only-exploring", { gate: "G4", intent });
  else meets(gates, "G4");

  if (trl < 3 || (crl !== undefined && crl < 2)) {
    const about =
      crl === undefined
        ? { gate: "G5", trl, minTrl: 3, minCrl: 2 }
        : { gate: "G5", trl, minTrl: 3, minCrl: 2, crl };
    fails(gates, "G5", "not-yet", "not-yet-ready", about);
  } else meets(gates, "G5");

  if (answers.localTradeOnly) fails(gates, "G6", "redirect", "local-trade-only", { gate: "G6" });
  else meets(gates, "G6");

  const age = year - answers.foundedYear;
  if (age > 10 || employees >= 250 || answers.subsidiaryOfGroup) {
    const limits: string[] = [];
    if (age > 10) limits.push("age");
    if (employees >= 250) limits.push("staff");
    if (answers.subsidiaryOfGroup) limits.push("group");
    const about = { gate: "G7", limits, age, maxAgeYears: 10, employees, staffBelow: 250 };
    fails(gates, "G7", "redirect", "not-young-and-independent", about);
  } else meets(gates, "G7");

  const why = { code: "gate-not-judged-automatically", about: { gate: "G8" } };
  gates.push({ id: "G8", met: true, why });

  if (context.earlierOpen) fails(gates, "G9", "merge", "earlier-lead-open", { gate: "G9" });
  else meets(gates, "G9");
  return gates;
}

function meets(gates: Gate[], gate: string): void {
  gates.push({ id: gate, met: true, why: { code: "gate-met", about: { gate } } });
}

function fails(
  gates: Gate[],
  id: string,
  outcome: GateOutcome,
  code: string,
  about: NonNullable<Reason["about"]>,
): void {
  gates.push({ id, met: false, outcome, why: { code, about } });
}
