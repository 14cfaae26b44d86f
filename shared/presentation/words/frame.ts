import type { Language } from "#shared/domain/lead.ts";

/** Where the public site begins, in each language. */
export const homePaths: Record<Language, string> = { en: "/en/", nl: "/nl/" };

/** Words around the content of every page, also of the static site. */
export const frameWords = {
  en: {
    skip: "Skip to the content",
    language: "Language",
    error: "Error",
    toStart: "To the start",
    privacy:
      "We use what you tell us only to answer this request, share it with partners only as you agreed, and erase it when you ask.",
    information: "This is information, not a decision on permits or benefits.",
    reach: "Questions? Reply to any of our mails to reach a person of our team.",
  },
  nl: {
    skip: "Ga naar de inhoud",
    language: "Taal",
    error: "Fout",
    toStart: "Naar het begin",
    privacy:
      "We gebruiken wat je ons vertelt alleen om deze aanvraag te beantwoorden, delen het alleen met partners zoals je goedvond, en wissen het als je dat vraagt.",
    information: "Dit is informatie, geen beslissing over vergunningen of steun.",
    reach: "Vragen? Antwoord op een van onze mails om iemand van ons team te bereiken.",
  },
} as const;
