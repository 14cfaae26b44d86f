import { expect, test } from "vitest";
import { withoutContact } from "#shared/presentation/without-contact.ts";
import { person } from "./samples.ts";

const hide = (text: string) => withoutContact(text, person, "[…]");

test("takes out every way to reach the founder", () => {
  const reachable = [
    "Write to jonas@lumio.example or j.p+x@mail.example.",
    "See https://lumio.example/demo?x=1 and www.lumio.example/.",
    "Call +370 612 34567, 0032 9 123 45 67 or 09/123.45.67.",
    "Ask for Jonas Petrauskas; LUMIO.example; register 304567891.",
  ].map(hide);
  for (const text of reachable) {
    expect(text).not.toMatch(/@|https?:|www\.|\d{3}|Jonas|lumio\.example/i);
    expect(text).toContain("[…]");
  }
});

test("leaves ordinary text alone", () => {
  const text =
    "In 2021 we sold 1,200 sensors (12.5 % more) at 450 nm to 3 hospitals; v2.0 comes in 2027-03.";
  expect(hide(text)).toBe(text);
});

test("a person whose contact was already left out is no problem", () => {
  const bare = {
    ...person,
    contact: { name: "", email: "", role: "" },
    company: { name: "Lumio Sensors", country: "LT" },
  };
  expect(withoutContact("We are Lumio Sensors.", bare, "[…]")).toBe("We are Lumio Sensors.");
});
