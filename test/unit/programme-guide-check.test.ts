import { expect, test } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { beingChecked } from "#shared/domain/programme-guide-check.ts";
import { byId, type Content, type Files, problemsAfter, read } from "./programme-edits.ts";

const original = read();
const item = (files: Files, id: string): Content => byId(files.guide.items, id);
const itemAt = (id: string) =>
  `items[${original.guide.items.findIndex((one: Content) => one.id === id)}]`;
const topic = (files: Files, need: string): Content =>
  files.guide.topics.find((one: Content) => one.need === need);
const topicAt = (need: string) =>
  `topics[${original.guide.topics.findIndex((one: Content) => one.need === need)}]`;
/** Where an entry lands that is added at the end of a list. */
const end = { topics: original.guide.topics.length, items: original.guide.items.length };

const badEdits: [name: string, edit: (files: Files) => void, expected: string[]][] = [
  [
    "a topic about no need",
    (f) => {
      f.guide.topics.push({ ...topic(f, "bank"), need: "banks" });
    },
    [
      `guide.json topics[${end.topics}].need: topic 'banks' is about need 'banks', which is not a need; did you mean 'bank'?`,
    ],
  ],
  [
    "two topics about one need",
    (f) => f.guide.topics.push({ ...topic(f, "bank") }),
    [`guide.json topics[${end.topics}]: topic 'bank' occurs twice; give each its own`],
  ],
  [
    "a topic in one language",
    (f) => {
      delete topic(f, "bank").summary.nl;
    },
    [`guide.json ${topicAt("bank")}.summary.nl: field 'nl' is missing`],
  ],
  [
    "a figure in a text that never runs out",
    (f) => {
      topic(f, "housing").text[0].nl = "De gewone duur is 9 jaar.";
    },
    [
      `guide.json ${topicAt("housing")}.text[0]: topic 'housing' has the figure '9 jaar' in a text that never runs out; move it to the figures of an item`,
    ],
  ],
  [
    "an amount in the title of an item",
    (f) => {
      item(f, "register-eu").title.en = "Register, or pay EUR 200";
    },
    [
      `guide.json ${itemAt("register-eu")}.title: item 'register-eu' has the figure 'EUR 200' in a text that never runs out; move it to the figures of an item`,
    ],
  ],
  [
    "an item of an unknown need",
    (f) => {
      item(f, "bank-account").need = "banking";
    },
    [
      `guide.json ${itemAt("bank-account")}.need: item 'bank-account' belongs to need 'banking', which is not a need; did you mean 'bank'?`,
    ],
  ],
  [
    "an item for a profile, an area and a place that do not exist",
    (f) => {
      item(f, "bank-account").for = {
        profiles: ["reseacher"],
        exceptProfiles: ["studnet"],
        nuts3: ["BE999"],
        municipalities: ["Bruge"],
      };
    },
    [
      `guide.json ${itemAt("bank-account")}.for.profiles[0]: item 'bank-account' lists profile 'reseacher', which is not a profile; did you mean 'researcher'?`,
      `guide.json ${itemAt("bank-account")}.for.exceptProfiles[0]: item 'bank-account' lists profile 'studnet', which is not a profile; did you mean 'student'?`,
      `guide.json ${itemAt("bank-account")}.for.nuts3[0]: item 'bank-account' lists NUTS 3 area 'BE999', which is not a NUTS 3 area`,
      `guide.json ${itemAt("bank-account")}.for.municipalities[0]: item 'bank-account' names municipality 'Bruge', which is not in places.json; did you mean 'Bruges'?`,
    ],
  ],
  [
    "two items with one id",
    (f) => f.guide.items.push({ ...item(f, "bank-account") }),
    [`guide.json items[${end.items}]: item 'bank-account' occurs twice; give each its own`],
  ],
  [
    "a source without encryption",
    (f) => {
      item(f, "bank-account").sources[0].url = "http://ugent.be";
    },
    [
      `guide.json ${itemAt("bank-account")}.sources[0].url: item 'bank-account' names the source http://ugent.be; write an address that begins with https://`,
    ],
  ],
  [
    "an item without a source",
    (f) => {
      item(f, "bank-account").sources = [];
    },
    [
      `guide.json ${itemAt("bank-account")}.sources: 'bank-account': field 'sources' is a list of 0; it must have at least 1 entry`,
    ],
  ],
];

test.each(badEdits)("is refused, with a way out: %s", (_name, edit, expected) => {
  expect(problemsAfter(edit)).toEqual(expected);
});

test("an item past its date is no mistake: it is listed, with what to do", () => {
  const programme = loadProgramme();
  const [first] = programme.guide.items.filter(({ validForDays }) => validForDays === 180);
  expect(first?.checkedOn).toBe("2026-11-24");
  expect(beingChecked(programme, "2027-05-23")).toEqual([]);
  const due = beingChecked(programme, "2027-05-24");
  expect(due).toHaveLength(
    programme.guide.items.filter(({ validForDays }) => validForDays === 180).length,
  );
  expect(due[0]).toEqual({
    file: "guide.json",
    path: itemAt(first?.id ?? ""),
    message: `item '${first?.id}' is being checked since its date ran out on 2027-05-23; look at its sources, then set checkedOn`,
  });
});
