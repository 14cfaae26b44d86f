import { expect, test } from "vitest";
import { checkedProgramme } from "#shared/adapters/checked-programme.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { checkProgramme } from "#shared/domain/programme-check.ts";
import { byId, type Content, type Files, problemsAfter, read } from "./programme-edits.ts";

const partner = (files: Files, id: string) => byId(files.partners.partners, id);
const at = (files: Files, id: string) =>
  files.partners.partners.findIndex((one: Content) => one.id === id);
const original = read();
const biovia = `partners[${at(original, "biovia")}]`;
const fit = `partners[${at(original, "fit")}]`;
const merelbekeMelle = original.places.municipalities.findIndex(
  (one: Content) => one.id === "merelbeke-melle",
);
/** Where an entry lands that is added at the end of a list. */
const end = {
  partners: original.partners.partners.length,
  gaps: original.partners.knownGaps.length,
  needs: original.taxonomies.needs.length,
  holidays: original.calendar.holidays.length,
};

test("the checked-in programme is in order, and the functions carry exactly that", () => {
  expect(checkProgramme(loadProgramme())).toEqual([]);
  expect(checkedProgramme()).toEqual(loadProgramme());
});

const badEdits: [name: string, edit: (files: Files) => void, expected: string[]][] = [
  [
    "an unknown sector of a partner",
    (f) => {
      partner(f, "biovia").coverage.sectors[1] = "biotec";
    },
    [
      `partners.json ${biovia}.coverage.sectors[1]: partner 'biovia' lists sector 'biotec', which is not a sector; did you mean 'bioeconomy-cleantech'?`,
    ],
  ],
  [
    "a sector listed twice",
    (f) => partner(f, "biovia").coverage.sectors.push("pharma"),
    [`partners.json ${biovia}.coverage.sectors[5]: partner 'biovia' lists sector 'pharma' twice`],
  ],
  [
    "an unknown need of a partner",
    (f) => {
      partner(f, "biovia").coverage.needs[0] = "comunity";
    },
    [
      `partners.json ${biovia}.coverage.needs[0]: partner 'biovia' lists need 'comunity', which is not a need; did you mean 'community'?`,
    ],
  ],
  [
    "an unknown stage",
    (f) => {
      partner(f, "biovia").coverage.stages[4] = "scaleup";
    },
    [
      `partners.json ${biovia}.coverage.stages[4]: partner 'biovia' lists stage 'scaleup', which is not a stage; did you mean 'scale-up'?`,
    ],
  ],
  [
    "an unknown area",
    (f) => {
      partner(f, "biovia").coverage.nuts3[0] = "BE999";
    },
    [
      `partners.json ${biovia}.coverage.nuts3[0]: partner 'biovia' lists NUTS 3 area 'BE999', which is not a NUTS 3 area`,
    ],
  ],
  [
    "an unknown municipality",
    (f) => partner(f, "biovia").coverage.municipalities.push("Gentt"),
    [
      `partners.json ${biovia}.coverage.municipalities[0]: partner 'biovia' names municipality 'Gentt', which is not in places.json; did you mean 'Gent'?`,
    ],
  ],
  [
    "a municipality outside the areas of its partner",
    (f) => partner(f, "stad-gent").coverage.municipalities.push("Aalst"),
    [
      `partners.json partners[${at(original, "stad-gent")}].coverage.municipalities[1]: partner 'stad-gent' works in Aalst, but does not list its NUTS 3 area 'BE231'`,
    ],
  ],
  [
    "an unknown partner type",
    (f) => {
      partner(f, "biovia").type = "clusters";
    },
    [
      `partners.json ${biovia}.type: partner 'biovia' has partner type 'clusters', which is not a partner type; did you mean 'cluster'?`,
    ],
  ],
  [
    "an unknown partner role",
    (f) => {
      partner(f, "biovia").roles = ["specialist", "leaddesk"];
    },
    [
      `partners.json ${biovia}.roles[1]: partner 'biovia' lists partner role 'leaddesk', which is not a partner role; did you mean 'lead-desk'?`,
    ],
  ],
  [
    "a partner that no letter can reach",
    (f) => {
      partner(f, "biovia").languages = ["fr"];
    },
    [
      `partners.json ${biovia}.languages: partner 'biovia' has neither 'en' nor 'nl' among its languages, so no letter can be written to it`,
    ],
  ],
  [
    "an absence that ends before it begins",
    (f) => partner(f, "biovia").absences.push({ from: "2027-08-15", to: "2027-07-15" }),
    [
      `partners.json ${biovia}.absences[0]: partner 'biovia' is absent from 2027-08-15 to 2027-07-15, which ends before it begins`,
    ],
  ],
  [
    "two partners with one id",
    (f) => f.partners.partners.push({ ...partner(f, "biovia") }),
    [`partners.json partners[${end.partners}]: partner 'biovia' occurs twice; give each its own`],
  ],
  [
    "escalation to nobody",
    (f) => {
      partner(f, "biovia").escalatesTo = "provincie";
    },
    [
      `partners.json ${biovia}.escalatesTo: partner 'biovia' escalates to partner 'provincie', which is not a partner; did you mean 'provincie-ov'?`,
    ],
  ],
  [
    "escalation to itself",
    (f) => {
      partner(f, "biovia").escalatesTo = "biovia";
    },
    [`partners.json ${biovia}.escalatesTo: partner 'biovia' escalates to itself`],
  ],
  [
    "escalation in a circle",
    (f) => {
      partner(f, "fit").escalatesTo = "stad-gent";
    },
    [
      `partners.json ${fit}.escalatesTo: partners escalate in a circle: fit → stad-gent → provincie-ov → fit; remove escalatesTo from one of them`,
    ],
  ],
  [
    "a partner without room, where nobody else receives the need",
    (f) => {
      partner(f, "imec-istart").monthlyCapacity = 0;
    },
    ["digital", "photonics", "medtech"].map(
      (sector) =>
        `partners.json knownGaps: nobody may receive a lead of sector '${sector}' with need 'accelerator'; let a lead-desk or specialist cover both, or list the pair in knownGaps with the reason`,
    ),
  ],
  [
    "a known gap that is a gap no more",
    (f) =>
      f.partners.knownGaps.push({ sector: "digital", need: "office", why: { en: "x", nl: "x" } }),
    [
      `partners.json knownGaps[${end.gaps}]: sector 'digital' with need 'office' is a gap no more: a partner may receive it; remove it from knownGaps`,
    ],
  ],
  [
    "weights of R that do not sum",
    (f) => {
      f.rubric.regionFit[0].weight = 25;
    },
    ["rubric.json regionFit: the weights of R add up to 105, not to 100; take 5 away"],
  ],
  [
    "weights of E that do not sum",
    (f) => {
      f.rubric.addedValue[8].weight = 3;
    },
    ["rubric.json addedValue: the weights of E add up to 98, not to 100; add 2"],
  ],
  [
    "thresholds out of order",
    (f) => {
      f.rubric.bands.b.regionFit = 60;
    },
    [
      "rubric.json bands.a.regionFit: band A asks 60 for region fit, which must be more than the 60 of band B",
    ],
  ],
  [
    "job numbers out of order",
    (f) => {
      f.rubric.jobsLevels = [0, 1, 6, 3, 15];
    },
    ["rubric.json jobsLevels: the job numbers 0, 1, 6, 3, 15 must rise from one level to the next"],
  ],
  [
    "an empty anchor",
    (f) => {
      f.rubric.addedValue[0].anchors[2].nl = " ";
    },
    ["rubric.json addedValue[0].anchors[2].nl: criterion 'E1' has no nl text for level 2"],
  ],
  [
    "a missing gate",
    (f) => f.rubric.gates.pop(),
    ["rubric.json gates: gate 'G9' is missing; its wording may change, but it must stay"],
  ],
  [
    "a redirect to an unknown partner",
    (f) => {
      f.rubric.gates[3].redirectTo = ["flit"];
    },
    [
      "rubric.json gates[3].redirectTo[0]: gate 'G4' lists partner 'flit', which is not a partner; did you mean 'fit'?",
    ],
  ],
  [
    "a redirect to nowhere",
    (f) => {
      f.rubric.gates[3].redirectTo = [];
    },
    ["rubric.json gates[3].redirectTo: gate 'G4' redirects, but names no partner to go to"],
  ],
  [
    "two needs with one id",
    (f) => f.taxonomies.needs.push({ ...f.taxonomies.needs[0] }),
    [`taxonomies.json needs[${end.needs}]: need 'lab-space' occurs twice; give each its own`],
  ],
  [
    "a promised word taken away",
    (f) => f.taxonomies.declineReasons.pop(),
    [
      "taxonomies.json declineReasons: decline reason 'other' is missing; its wording may change, but it must stay",
    ],
  ],
  [
    "an asset of an unknown kind",
    (f) => {
      f.assets.assets[0].kind = "univercity";
    },
    [
      "assets.json assets[0].kind: asset 'ugent' has asset kind 'univercity', which is not an asset kind; did you mean 'university'?",
    ],
  ],
  [
    "an asset in the wrong area",
    (f) => {
      f.assets.assets[0].nuts3 = "BE231";
    },
    [
      "assets.json assets[0].nuts3: asset 'ugent' says NUTS 3 area 'BE231', but Gent lies in 'BE234'",
    ],
  ],
  [
    "coordinates swapped",
    (f) => {
      f.assets.assets[0].lat = 3.73;
      f.assets.assets[0].lon = 51.05;
    },
    [
      "assets.json assets[0].lat: asset 'ugent' lies 6850 km from Gent by its lat and lon; are they right, and not swapped?",
    ],
  ],
  [
    "availability that nobody confirmed",
    (f) => {
      f.assets.assets[0].availability = "open";
    },
    [
      "assets.json assets[0]: asset 'ugent' needs availability and lastConfirmed together: what is open, and when the owner said so",
    ],
  ],
  [
    "an old name given to two municipalities",
    (f) => byId(f.places.municipalities, "aalst").aliases.push("melle"),
    [
      `places.json municipalities[${merelbekeMelle}].aliases: municipality 'merelbeke-melle' has the name 'Melle', which 'aalst' has already`,
    ],
  ],
  [
    "a default municipality that does not exist",
    (f) => {
      f.settings.region.defaultMunicipality = "ghent";
    },
    [
      "settings.json region.defaultMunicipality: the region starts from municipality 'ghent', which is not a municipality; did you mean 'gent'?",
    ],
  ],
  [
    "a working day that ends before it begins",
    (f) => {
      f.settings.workingHours = { from: "17:00", to: "09:00" };
    },
    [
      "settings.json workingHours: the working day begins at 17:00 and ends at 09:00; it must end after it begins",
    ],
  ],
  [
    "a year without Easter Monday",
    (f) => {
      f.calendar.holidays = f.calendar.holidays.filter(({ day }: Content) => day !== "2027-03-29");
    },
    ["calendar.json holidays: 2027 lacks Easter Monday (2027-03-29)"],
  ],
  [
    "a holiday in a year that is not listed",
    (f) => f.calendar.holidays.push({ day: "2031-01-01", name: { en: "x", nl: "x" } }),
    [
      `calendar.json holidays[${end.holidays}].day: 2031-01-01 lies in a year that is not listed under years`,
    ],
  ],
  [
    "a letter taken away",
    (f) => {
      delete f.letters.letters.offer;
    },
    ["letters.json letters: letter 'offer' is missing; its wording may change, but it must stay"],
  ],
  [
    "a letter that nothing sends",
    (f) => {
      f.letters.letters.reciept = f.letters.letters.receipt;
    },
    ["letters.json letters: letter 'reciept' is not known to the rules; did you mean 'receipt'?"],
  ],
  [
    "a letter in one language",
    (f) => {
      delete f.letters.letters.offer.nl;
    },
    ["letters.json letters.offer.nl: field 'nl' is missing"],
  ],
  [
    "a misspelt field",
    (f) => {
      partner(f, "biovia").wieght = 2;
    },
    [
      `partners.json ${biovia}.wieght: 'biovia': field 'wieght' is not known; did you mean 'weight'?`,
    ],
  ],
  [
    "a missing field",
    (f) => {
      delete partner(f, "biovia").weight;
    },
    [`partners.json ${biovia}.weight: 'biovia': field 'weight' is missing`],
  ],
  [
    "text where a number belongs",
    (f) => {
      partner(f, "biovia").monthlyCapacity = "six";
    },
    [
      `partners.json ${biovia}.monthlyCapacity: 'biovia': field 'monthlyCapacity' must be a number, but is the text "six"`,
    ],
  ],
  [
    "a number out of range",
    (f) => {
      partner(f, "biovia").weight = 0;
    },
    [`partners.json ${biovia}.weight: 'biovia': field 'weight' is 0; it must be more than 0`],
  ],
  [
    "five anchors instead of six",
    (f) => f.rubric.addedValue[0].anchors.pop(),
    [
      "rubric.json addedValue[0].anchors: 'E1': field 'anchors' is a list of 5; it must have exactly 6 entries",
    ],
  ],
  [
    "a word that is not on offer",
    (f) => {
      f.taxonomies.sectors[0].cluster = "softlanding";
    },
    [
      `taxonomies.json sectors[0].cluster: 'digital': field 'cluster' must be soft-landing or cluster or other, but is the text "softlanding"; did you mean 'soft-landing'?`,
    ],
  ],
  [
    "a day that does not exist",
    (f) => {
      f.calendar.holidays[0].day = "2025-02-30";
    },
    [
      `calendar.json holidays[0].day: field 'day' is the text "2025-02-30"; write a day as 2026-11-24`,
    ],
  ],
  [
    "an e-mail address that is none",
    (f) => {
      partner(f, "biovia").contactEmail = "biovia.example";
    },
    [
      `partners.json ${biovia}.contactEmail: 'biovia': field 'contactEmail' is the text "biovia.example"; write an e-mail address`,
    ],
  ],
  [
    "an id with a capital",
    (f) => {
      f.taxonomies.needs[0].id = "Lab space";
    },
    [
      `taxonomies.json needs[0].id: 'Lab space': field 'id' is the text "Lab space"; use lower-case letters, digits and single hyphens`,
    ],
  ],
  [
    "a file that is not there",
    (f) => {
      f.letters = undefined;
    },
    ["letters.json : the file is missing"],
  ],
];

test.each(badEdits)("is refused, with a way out: %s", (_name, edit, expected) => {
  expect(problemsAfter(edit)).toEqual(expected);
});
