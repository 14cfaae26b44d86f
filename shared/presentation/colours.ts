/**
 * The colours of pages and letters: one source for both, in both themes. Text stands on `paper` or `wash`;
 * `edge` is what shows where a field begins.
 */
export const colours = {
  light: {
    ink: "#1b2430",
    soft: "#4a5665",
    paper: "#ffffff",
    wash: "#f1f5f7",
    line: "#c6d0d8",
    edge: "#67737f",
    accent: "#0b5a78",
    "on-accent": "#ffffff",
    good: "#1c6a3b",
    warn: "#8a4a00",
    bad: "#a3162a",
    "bad-wash": "#fdf1f2",
    rest: "#dde5ea",
    focus: "#0b5a78",
  },
  dark: {
    ink: "#e8edf2",
    soft: "#b3bfca",
    paper: "#12181f",
    wash: "#1b242d",
    line: "#3a4753",
    edge: "#8796a3",
    accent: "#7cc4e0",
    "on-accent": "#0a1c25",
    good: "#7fd3a0",
    warn: "#f0b566",
    bad: "#ff9aa6",
    "bad-wash": "#2b171b",
    rest: "#32404c",
    focus: "#a5dcf2",
  },
} as const;

/** A theme as declarations of a stylesheet: `--ink:#1b2430;…`. */
export function asProperties(theme: Readonly<Record<string, string>>): string {
  return Object.entries(theme)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");
}
