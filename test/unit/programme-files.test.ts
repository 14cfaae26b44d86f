import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkedProgramme } from "#shared/adapters/checked-programme.ts";
import { loadProgramme, programmeVersion } from "#shared/adapters/programme.ts";
import { belgianHolidays } from "#shared/domain/programme-holidays.ts";
import { schemaFiles } from "#shared/programme/write-schemas.ts";

const folder = join(import.meta.dirname, "../../shared/programme");
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "programme-"));
  for (const name of names) cpSync(join(folder, name), join(copy, name));
});
afterEach(() => rmSync(copy, { recursive: true }));

function edit(name: string, change: (text: string) => string): void {
  const path = join(copy, name);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`the edit of ${name} changed nothing`);
  writeFileSync(path, after);
}

test("the schemas for editors are fresh (else: npx node shared/programme/write-schemas.ts)", () => {
  const schemas = join(folder, "schemas");
  const expected = schemaFiles();
  expect(readdirSync(schemas).sort()).toEqual([...expected.keys()].sort());
  for (const [name, text] of expected) expect(readFileSync(join(schemas, name), "utf8")).toBe(text);
});

test("each file names its schema on its first line", () => {
  for (const name of names) {
    const { $schema } = JSON.parse(readFileSync(join(folder, name), "utf8"));
    expect($schema).toBe(`./schemas/${name.replace(".json", ".schema.json")}`);
  }
});

test("every field with a default is written out, for nothing fills it in at run time", () => {
  const fields = JSON.stringify(loadProgramme());
  expect(JSON.stringify(checkedProgramme())).toHaveLength(fields.length);
});

test("the version is a hash, the same for functions and for synth", () => {
  expect(loadProgramme().version).toMatch(/^[0-9a-f]{64}$/);
  expect(checkedProgramme(copy).version).toBe(loadProgramme().version);
});

test("the version does not see the order of keys, spaces, or $schema", () => {
  edit("settings.json", (text) => {
    const { $schema: _, ...content } = JSON.parse(text);
    return JSON.stringify(Object.fromEntries(Object.entries(content).reverse()));
  });
  expect(checkedProgramme(copy).version).toBe(loadProgramme().version);
});

test.each([
  ["settings.json", '"nearKm": 60', '"nearKm": 61'],
  ["rubric.json", "Small variant", "Small variation"],
  ["taxonomies.json", "Laboruimte", "Laboratoriumruimte"],
  ["places.json", '"Gand"', '"Gand-la-Belle"'],
  ["assets.json", '"lat": 51.05', '"lat": 51.06'],
  ["partners.json", '"weight": 2', '"weight": 3'],
  ["desks.json", "Met of zonder afspraak", "Alleen met afspraak"],
  ["guide.json", '"checkedOn": "2026-11-24"', '"checkedOn": "2026-11-25"'],
  ["calendar.json", "Kerstmis", "Eerste kerstdag"],
  ["letters.json", '"subject": "', '"subject": "! '],
])("the version sees any change of content: %s", (name, from, to) => {
  edit(name, (text) => text.replace(from, to));
  expect(checkedProgramme(copy).version).not.toBe(loadProgramme().version);
});

test("the order of a list is content", () => {
  expect(programmeVersion({ a: [1, 2] })).not.toBe(programmeVersion({ a: [2, 1] }));
});

test("a bad edit stops the synth with every problem on its own line", () => {
  edit("partners.json", (text) => text.replace('"weight": 2', '"weight": "2"'));
  edit("settings.json", (text) => text.replace('"nearKm": 60', '"nearKm": -1'));
  expect(() => checkedProgramme(copy)).toThrow(
    [
      "The programme cannot be used:",
      "  settings.json, nearKm: field 'nearKm' is -1; it must be more than 0",
      `  partners.json, partners[0].weight: 'fit': field 'weight' must be a number, but is the text "2"`,
    ].join("\n"),
  );
});

test("a file that is no JSON, or not there, is said by name", () => {
  edit("calendar.json", (text) => text.replace(",", ""));
  rmSync(join(copy, "letters.json"));
  expect(() => checkedProgramme(copy)).toThrow(
    /calendar\.json: is not valid JSON \(often a missing or extra comma.*\n {2}letters\.json: the file is missing$/,
  );
});

test.each([
  [2025, "2025-04-21", "2025-05-29", "2025-06-09"],
  [2026, "2026-04-06", "2026-05-14", "2026-05-25"],
  [2027, "2027-03-29", "2027-05-06", "2027-05-17"],
  [2028, "2028-04-17", "2028-05-25", "2028-06-05"],
  [2029, "2029-04-02", "2029-05-10", "2029-05-21"],
])("the holidays of %i are the ten legal ones", (year, easterMonday, ascension, whitMonday) => {
  const legal = belgianHolidays(year).map(({ day }) => day);
  expect(legal).toHaveLength(10);
  expect(legal).toEqual(expect.arrayContaining([easterMonday, ascension, whitMonday]));
  const days = loadProgramme().calendar.holidays.map(({ day }) => day);
  expect(days).toEqual(expect.arrayContaining(legal));
});
