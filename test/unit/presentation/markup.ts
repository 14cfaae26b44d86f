import { expect } from "vitest";
import type { Language } from "#shared/domain/lead.ts";

/** What must hold for every page, whatever it shows. */
export function expectSoundPage(page: string, language: Language): void {
  expect(page.startsWith("<!doctype html>")).toBe(true);
  expect(page).toContain(`<html lang="${language}">`);
  expect(page).toMatch(/<title>[^<]{5,}<\/title>/);
  expect(page.match(/<h1/g)).toHaveLength(1);
  expect(page).toMatch(language === "en" ? /href="[^"]*\?lang=nl"/ : /href="[^"]*\?lang=en"/);
  expect(page).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\{/);
  expect(page).not.toMatch(/<script|<img|\sstyle=|\son\w+=|javascript:/i);
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  const labelled = new Set([...page.matchAll(/<label for="([^"]*)"/g)].map((match) => match[1]));
  for (const [control] of page.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)) {
    if (control.includes('type="hidden"')) continue;
    expect(labelled, control).toContain(/\sid="([^"]*)"/.exec(control)?.[1]);
  }
  for (const [, described] of page.matchAll(/aria-describedby="([^"]*)"/g)) {
    for (const id of described?.split(" ") ?? []) expect(ids).toContain(id);
  }
  for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
}

/** The words of a page, without markup and style. */
export function wordsOf(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}
