import { expect, test } from "vitest";
import { invalidities } from "#test/unit/presentation/validity.ts";
import { talentForm } from "#test/unit/talent-form.ts";
import { openHouse } from "./house.ts";

const person = (index: number) =>
  talentForm({
    contact: { name: `Newcomer ${index}`, email: `newcomer-${index}@lab.example` },
    note: `Kanarie ${index}`,
  });

async function houseWith(newcomers: number) {
  const house = openHouse({ start: "2026-12-28T09:00:00.000Z" });
  for (let index = 0; index < newcomers; index++) await house.submit(person(index));
  house.wait({ days: 7 });
  await house.prove();
  return house;
}

test("once a quarter has ended, staff get its report by mail, once", async () => {
  const house = await houseWith(6);
  house.wait({ days: 1 });
  await house.prove();
  const reports = house.mails.filter(({ letter }) => letter.endsWith("needs-report"));
  expect(reports.map(({ to, reference }) => [to, reference])).toEqual([
    ["programme@landing.example", "REPORT-2026-Q4"],
  ]);
  expect(reports[0]?.text).toContain("4e kwartaal 2026");
});

test("its page shows counts and nobody, and its file is safe for a spreadsheet", async () => {
  const house = await houseWith(6);
  const link = house.link(house.mail("needs-report"), "reports");
  const page = await house.http("GET", `${link}?lang=en`);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("Needs and bottlenecks, quarter 4 of 2026");
  expect(page.body).toContain("<span>Researcher</span><span>6</span>");
  expect(page.body).not.toMatch(/Newcomer \d|newcomer-|Kanarie/);
  expect(await invalidities(page.body ?? "")).toEqual([]);

  const file = await house.http("GET", `${link}/csv?lang=en`);
  expect(file.headers?.["content-type"]).toBe("text/csv; charset=utf-8");
  expect(file.body).toMatch(/^\ufeff"table","cell","count"\r\n/);
  expect(file.body).toContain('"Who comes","Researcher","6"\r\n');
});

test("of few newcomers it says only that they were few", async () => {
  const house = await houseWith(3);
  const page = await house.http(
    "GET",
    `${house.link(house.mail("needs-report"), "reports")}?lang=en`,
  );
  expect(page.body).toContain("Fewer than five newcomers");
  expect(page.body).not.toContain("Researcher");
});

test("of a quarter in which nobody came there is no report", async () => {
  const house = await houseWith(0);
  expect(house.mails).toEqual([]);
});

test("a link of another purpose shows no report, and a report's link opens no other door", async () => {
  const house = await houseWith(6);
  const [, , token] = house.link(house.mail("needs-report"), "reports").split("/");
  const [, , offer] = house.link(house.mail("offer"), "offers").split("/");
  for (const path of [
    `/reports/${offer}`,
    `/offers/${token}`,
    `/status/${token}`,
    `/reviews/${token}`,
  ])
    expect((await house.http("GET", path)).statusCode, path).toBe(404);
});

test("a report that was made stays as it was, whatever happens later", async () => {
  const house = await houseWith(6);
  const link = house.link(house.mail("needs-report"), "reports");
  const before = await house.http("GET", link);
  await house.pass({ days: 30 });
  await house.prove();
  expect((await house.http("GET", link)).body).toBe(before.body);
});
