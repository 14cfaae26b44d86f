import type { Language, LeadState } from "#shared/domain/lead.ts";
import { mayShare } from "#shared/domain/sharing.ts";

/** What a founder or newcomer may expect of whom we referred them to: it depends on the consent to share. */
export function handover(state: LeadState, within: string, language: Language): string {
  const { reference } = state;
  if (mayShare(state)) {
    return language === "nl"
      ? `Ze hebben je contactgegevens en je antwoorden, zoals je goedvond. Je hoort van hen binnen ${within}; zelf eerst schrijven mag ook.`
      : `They have your contact data and your answers, as you agreed. You hear from them within ${within}; you may also write to them first.`;
  }
  return language === "nl"
    ? `Je gaf geen toestemming om je gegevens te delen, dus hebben we hun niets doorgegeven. Schrijf hun zelf, en vermeld ${reference}.`
    : `You did not agree to share your data, so we passed nothing on. Please write to them yourself, and mention ${reference}.`;
}
