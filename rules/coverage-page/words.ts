import type { Language } from "#shared/domain/lead.ts";

/** The words of the coverage picture. */
const en = {
  title: "Who would get what, where",
  lead: (some: string, all: string) =>
    `For ${some} of ${all} combinations of sector, need and area a partner would be asked. For the others a person gets the request.`,
  how: "Each combination is one start-up that already sells, agrees to share with everybody and writes in English, when nobody is full or was asked before.",
  picture: "How many partners could be asked",
  legend:
    "Each square is one sector (column) and one need (row) in one area; the number says how many partners could be asked, × means nobody.",
  columns: "Columns, from left to right",
  rows: "Rows, from top to bottom",
  nobody: "Where nobody would get it",
  need: "need",
  sectors: "sectors",
  areas: "areas",
  why: "why",
  everywhere: "everywhere",
  all: "all sectors",
  stated: "a known gap",
  unstated: "a gap that nobody has stated yet",
  full: "everybody is full",
  unfit: {
    "excluded-stage": "whoever covers it does not work with companies at this stage",
    "excluded-territory": "whoever covers it does not work there",
    "excluded-language": "whoever covers it does not speak English",
  } as Record<string, string>,
  first: "Who would be asked first",
  partner: "first asked",
  newcomers: "Newcomers: where each need would go",
  newcomersHow: (profiles: string) =>
    `For each need and area: for how many of the ${profiles} profiles a desk is written to or named. In the areas the main town is meant.`,
  desks: "desks",
};

const nl: typeof en = {
  title: "Wie zou wat krijgen, waar",
  lead: (some, all) =>
    `Voor ${some} van ${all} combinaties van sector, nood en gebied zou een partner gevraagd worden. Voor de andere krijgt een mens de aanvraag.`,
  how: "Elke combinatie is één start-up die al verkoopt, met iedereen wil delen en in het Engels schrijft, terwijl niemand vol zit of al gevraagd werd.",
  picture: "Hoeveel partners gevraagd kunnen worden",
  legend:
    "Elk vakje is één sector (kolom) en één nood (rij) in één gebied; het getal zegt hoeveel partners gevraagd kunnen worden, × betekent niemand.",
  columns: "Kolommen, van links naar rechts",
  rows: "Rijen, van boven naar onder",
  nobody: "Waar niemand het zou krijgen",
  need: "nood",
  sectors: "sectoren",
  areas: "gebieden",
  why: "waarom",
  everywhere: "overal",
  all: "alle sectoren",
  stated: "een bekend gat",
  unstated: "een gat dat nog niemand benoemd heeft",
  full: "iedereen zit vol",
  unfit: {
    "excluded-stage": "wie het invult, werkt niet met bedrijven in deze fase",
    "excluded-territory": "wie het invult, werkt daar niet",
    "excluded-language": "wie het invult, spreekt geen Engels",
  },
  first: "Wie eerst gevraagd zou worden",
  partner: "eerst gevraagd",
  newcomers: "Nieuwkomers: waar elke nood heen gaat",
  newcomersHow: (profiles) =>
    `Per nood en gebied: voor hoeveel van de ${profiles} profielen een dienst wordt aangeschreven of genoemd. Met een gebied is de hoofdplaats bedoeld.`,
  desks: "diensten",
};

export const coverageWords: Record<Language, typeof en> = { en, nl };
