import { expect, test } from "vitest";
import { byId, type Content, type Files, problemsAfter, read } from "./programme-edits.ts";

const original = read();
const desk = (files: Files, id: string): Content => byId(files.desks.desks, id);
const deskAt = (id: string) =>
  `desks[${original.desks.desks.findIndex((one: Content) => one.id === id)}]`;
/** Where an entry lands that is added at the end of a list. */
const end = {
  desks: original.desks.desks.length,
  gaps: original.desks.knownGaps.length,
  talentNeeds: original.taxonomies.talentNeeds.length,
};
const amal = deskAt("amal");
const both = { en: "x", nl: "x" };

const badEdits: [name: string, edit: (files: Files) => void, expected: string[]][] = [
  [
    "a need that a desk made up",
    (f) => {
      desk(f, "amal").needs[0] = "dutch-course";
    },
    [
      `desks.json ${amal}.needs[0]: desk 'amal' lists need 'dutch-course', which is not a need; did you mean 'dutch-courses'?`,
    ],
  ],
  [
    "a profile listed twice",
    (f) => desk(f, "amal").profiles.push("eu-employee"),
    [`desks.json ${amal}.profiles[5]: desk 'amal' lists profile 'eu-employee' twice`],
  ],
  [
    "a profile that nobody has",
    (f) => desk(f, "amal").profiles.push("reseacher"),
    [
      `desks.json ${amal}.profiles[5]: desk 'amal' lists profile 'reseacher', which is not a profile; did you mean 'researcher'?`,
    ],
  ],
  [
    "an unknown area",
    (f) => {
      desk(f, "vdab").coverage.nuts3[0] = "BE999";
    },
    [
      `desks.json ${deskAt("vdab")}.coverage.nuts3[0]: desk 'vdab' lists NUTS 3 area 'BE999', which is not a NUTS 3 area`,
    ],
  ],
  [
    "an unknown municipality",
    (f) => {
      desk(f, "amal").coverage.municipalities = ["Gentt"];
    },
    [
      `desks.json ${amal}.coverage.municipalities[0]: desk 'amal' names municipality 'Gentt', which is not in places.json; did you mean 'Gent'?`,
    ],
  ],
  [
    "a municipality outside the areas of its desk",
    (f) => desk(f, "amal").coverage.municipalities.push("Aalst"),
    [
      `desks.json ${amal}.coverage.municipalities[1]: desk 'amal' works in Aalst, but does not list its NUTS 3 area 'BE231'`,
    ],
  ],
  [
    "a desk with the id of a partner",
    (f) => {
      desk(f, "amal").id = "stad-gent";
    },
    [
      `desks.json ${amal}.id: desk 'stad-gent' has the id of a partner, so offers and links would mix the two up; give the desk another id`,
    ],
  ],
  [
    "two desks with one id",
    (f) => f.desks.desks.push({ ...desk(f, "amal") }),
    [`desks.json desks[${end.desks}]: desk 'amal' occurs twice; give each its own`],
  ],
  [
    "a desk that no letter can reach",
    (f) => {
      desk(f, "amal").languages = ["fr"];
    },
    [
      `desks.json ${amal}.languages: desk 'amal' has neither 'en' nor 'nl' among its languages, so no letter can be written to it`,
    ],
  ],
  [
    "a desk that only informs, in another language: nobody writes to it",
    (f) => {
      desk(f, "gentinfo").languages = ["fr"];
    },
    [],
  ],
  [
    "an absence that ends before it begins",
    (f) => desk(f, "amal").absences.push({ from: "2027-08-15", to: "2027-07-15" }),
    [
      `desks.json ${amal}.absences[0]: desk 'amal' is absent from 2027-08-15 to 2027-07-15, which ends before it begins`,
    ],
  ],
  [
    "more days to acknowledge than to decide",
    (f) => {
      desk(f, "amal").proposedSla.acknowledgeWorkingDays = 9;
    },
    [`desks.json ${amal}.proposedSla: desk 'amal' has more days to acknowledge than to decide`],
  ],
  [
    "a part that does not exist",
    (f) => {
      desk(f, "amal").part = "hosts";
    },
    [
      `desks.json ${amal}.part: 'amal': field 'part' must be host or helper or informs, but is the text "hosts"; did you mean 'host'?`,
    ],
  ],
  [
    "hosts outside the region only",
    (f) => {
      for (const one of f.desks.desks)
        if (one.coverage.nuts3.some((code: string) => code.startsWith("BE23")))
          one.part = "informs";
    },
    [
      "desks.json desks: no desk of the region is a host, so nobody could own a newcomer's request; give one desk the part 'host'",
    ],
  ],
  [
    "a need that nobody helps with any more",
    (f) => {
      desk(f, "agii-ov").needs = ["dutch-courses", "civic-integration", "language-support"];
    },
    ["BE231", "BE232", "BE233", "BE235", "BE236"].map(
      (area) =>
        `desks.json knownGaps: no desk helps with need 'legal-help' in area '${area}'; let a desk cover both, or list the pair in knownGaps with the reason`,
    ),
  ],
  [
    "a known gap that is a gap no more",
    (f) => f.desks.knownGaps.push({ need: "housing", nuts3: "BE231", why: both }),
    [
      `desks.json knownGaps[${end.gaps}]: need 'housing' in area 'BE231' is a gap no more: desk 'flanders-portal' helps with it; remove it from knownGaps`,
    ],
  ],
  [
    "a known gap listed twice",
    (f) => f.desks.knownGaps.push({ need: "network", nuts3: "BE231", why: both }),
    [
      `desks.json knownGaps[${end.gaps}]: the known gap of need 'network' in area 'BE231' is listed twice`,
    ],
  ],
  [
    "a known gap outside the region",
    (f) => f.desks.knownGaps.push({ need: "network", nuts3: "BE253", why: both }),
    [
      `desks.json knownGaps[${end.gaps}]: known gap ${end.gaps + 1} names NUTS 3 area of the region 'BE253', which is not a NUTS 3 area of the region; did you mean 'BE233'?`,
    ],
  ],
  [
    "a text of a desk that was not translated",
    (f) => {
      desk(f, "amal").oneLine.nl = desk(f, "amal").oneLine.en;
    },
    [
      `desks.json ${amal}.oneLine: desk 'amal' has the same text in English and Dutch: "${desk(original, "amal").oneLine.en}"; translate it`,
    ],
  ],
  [
    "a need of newcomers listed twice",
    (f) => f.taxonomies.talentNeeds.push({ ...f.taxonomies.talentNeeds[0] }),
    [
      `taxonomies.json talentNeeds[${end.talentNeeds}]: need of newcomers 'residence-permit' occurs twice; give each its own`,
    ],
  ],
  [
    "a new need without desk and topic",
    (f) => f.taxonomies.talentNeeds.push({ id: "pets", label: both }),
    [
      ...["BE231", "BE232", "BE233", "BE234", "BE235", "BE236"].map(
        (area) =>
          `desks.json knownGaps: no desk helps with need 'pets' in area '${area}'; let a desk cover both, or list the pair in knownGaps with the reason`,
      ),
      "guide.json topics: need 'pets' has no topic; write one, for each need has its page in the guide",
    ],
  ],
];

test.each(badEdits)("is judged, with a way out: %s", (_name, edit, expected) => {
  expect(problemsAfter(edit)).toEqual(expected);
});
