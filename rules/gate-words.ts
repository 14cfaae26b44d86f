import type { Programme } from "#shared/domain/programme.ts";
import type { GateFinding } from "#shared/domain/routing-gate.ts";
import { namesOf } from "#shared/presentation/words/names.ts";

/** What the gate found, with the way out. */
export function findingInWords(finding: GateFinding, programme: Programme): string {
  const names = namesOf(programme, "en");
  const who = "partner" in finding ? names.partner(finding.partner) : "";
  switch (finding.code) {
    case "unstated-gap":
      return `Nobody covers ${names.need(finding.need)} for ${names.sector(finding.sector)}: let a partner cover it, or list the pair in knownGaps of partners.json.`;
    case "over-capacity":
      return `${who} took ${finding.taken} requests in ${finding.month} and has room for ${finding.capacity}: routing is wrong.`;
    case "asked-twice":
      return `${who} was asked twice for ${finding.reference}: routing is wrong.`;
    case "unfair":
      return `${who} got ${finding.reference} before its equal ${names.partner(finding.passed)}, which had a smaller share: routing is wrong.`;
    case "unreachable":
      return `${who} can never be asked, not even for what it covers: look at its sectors, stages, needs, places, languages and absences.`;
    case "starved":
      return `${who} could have had ${finding.eligible} requests and got none: somebody else always comes first. Give it a narrower coverage, or a place of its own.`;
  }
}

const causes: Record<string, string> = {
  "excluded-stage": "whoever covers it does not work with that stage",
  "excluded-territory": "whoever covers it does not work in that place",
  "excluded-language": "whoever covers it does not speak the language",
  "excluded-investor-without-consent": "only investors cover it, and the founder said no to them",
};

/** Why start-ups found nobody, as the gate counts it. */
export function whyNobodyInWords(why: string): string {
  switch (why) {
    case "stated":
      return "it is a known gap";
    case "full":
      return "everybody who covers it was full, or had said no";
    case "unstated":
      return "nobody covers it";
    default:
      return why
        .split(" ")
        .map((code) => causes[code] ?? code)
        .join("; ");
  }
}
