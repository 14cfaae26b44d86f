import type { Block } from "./letter-blocks.ts";
import { type Variable, variableKinds } from "./letter-variables.ts";
import { longestSubject, plain, plainLines, subjectLine } from "./plain.ts";

/** From wording with `{{variables}}` to the blocks of a mail. Values are text only; nothing in them is read as wording. */

export type AnyValues = Partial<Record<Variable, string | readonly string[] | readonly Block[]>>;

const variable = /\{\{\s*([\w-]+)\s*\}\}/g;
const button = /^\[\[([^|\]]+)\|\s*\{\{\s*([\w-]+)\s*\}\}\s*\]\]$/;
/** Longest value in a subject that would else be too long. */
const longestInSubject = 48;

/** Paragraphs of a body, as written. */
export function paragraphsOf(body: string): string[] {
  return body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

/** Names of the variables that a text uses. */
export function variablesIn(text: string): string[] {
  return [...text.matchAll(variable)].map((match) => match[1] ?? "");
}

/** The variable that stands alone in this paragraph, or in its button. */
export function aloneIn(paragraph: string): { name: string; words?: string } | undefined {
  const pressed = button.exec(paragraph);
  if (pressed) return { name: pressed[2] ?? "", words: pressed[1]?.trim() ?? "" };
  const [name, ...others] = variablesIn(paragraph);
  if (name === undefined || others.length > 0) return undefined;
  return paragraph.replace(variable, "") === "" ? { name } : undefined;
}

/** One line. Values are shortened only when the whole would be too long, so that what follows them (a date) survives. */
export function fillSubject(subject: string, values: AnyValues): string {
  const fill = (longest: number) =>
    subject.replace(variable, (_, name: Variable) => plain(line(values, name), longest));
  const whole = fill(longestSubject);
  return [...whole].length <= longestSubject ? whole : subjectLine(fill(longestInSubject));
}

/** A paragraph with an empty value is left out, and so is a heading that then has nothing under it. */
export function fillBody(body: string, values: AnyValues): Block[] {
  const blocks = paragraphsOf(body).flatMap((paragraph) => toBlock(paragraph, values));
  return blocks.filter((block, index) => {
    const next = blocks[index + 1];
    return block.kind !== "heading" || (next !== undefined && next.kind !== "heading");
  });
}

function toBlock(paragraph: string, values: AnyValues): Block[] {
  if (variablesIn(paragraph).some((name) => isEmpty(values[name as Variable]))) return [];
  const alone = aloneIn(paragraph);
  if (alone) {
    const name = alone.name as Variable;
    if (alone.words !== undefined) {
      return [{ kind: "button", words: alone.words, link: line(values, name) }];
    }
    const value = values[name];
    if (isBlocks(name, value)) return [...value];
    if (Array.isArray(value))
      return [{ kind: "list", items: value.map((item) => plain(item, 600)) }];
    if (variableKinds[name] === "quote")
      return [{ kind: "quote", text: plainLines(String(value)) }];
  }
  if (paragraph.startsWith("## ")) {
    return [{ kind: "heading", text: text(paragraph.slice(3), values) }];
  }
  const runs = paragraph
    .replace(/\s*\n\s*/g, " ")
    .split("**")
    .map((part, index) => ({ text: text(part, values), strong: index % 2 === 1 }))
    .filter((run) => run.text !== "");
  return [{ kind: "paragraph", runs }];
}

function text(wording: string, values: AnyValues): string {
  return wording.replace(variable, (_, name: Variable) => line(values, name));
}

function line(values: AnyValues, name: Variable): string {
  const value = values[name] ?? "";
  if (typeof value === "string") return plain(value, 300);
  return isBlocks(name, value) ? "" : value.map((item) => plain(item)).join("; ");
}

function isBlocks(name: Variable, value: AnyValues[Variable]): value is readonly Block[] {
  return variableKinds[name] === "blocks" && Array.isArray(value);
}

function isEmpty(value: AnyValues[Variable]): boolean {
  return value === undefined || value.length === 0;
}
