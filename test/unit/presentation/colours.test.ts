import { expect, test } from "vitest";
import { colours } from "#shared/presentation/colours.ts";

/** How far two colours stand apart, as WCAG 2.2 computes it: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(["light", "dark"] as const)(
  "in the %s theme text can be read and fields can be seen",
  (theme) => {
    const { paper, wash, ...those } = colours[theme];
    for (const ground of [paper, wash]) {
      for (const text of ["ink", "soft", "accent", "good", "warn", "bad"] as const)
        expect(contrast(those[text], ground), text).toBeGreaterThanOrEqual(4.5);
      for (const shape of ["edge", "focus"] as const)
        expect(contrast(those[shape], ground), shape).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(those["on-accent"], those.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(those.ink, those["bad-wash"])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(those.accent, those["bad-wash"])).toBeGreaterThanOrEqual(4.5);
  },
);
