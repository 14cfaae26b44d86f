/**
 * HTML that is escaped by construction: each interpolation of `html` is text unless it already is `SafeHtml`.
 * Control and bidirectional-override characters are dropped on the way, so that hostile text stays text.
 *
 * @example html`<p>${person.contact.name}</p>`.text
 */

/** A fragment that may go into a page as it is. Made only by `html` and `raw`. */
export class SafeHtml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may be interpolated. `false`, `null` and `undefined` leave nothing behind; lists are joined. */
export type Content = SafeHtml | string | number | false | null | undefined | readonly Content[];

/** Characters that show nothing but can reorder or break text: C0/C1 controls (not tab and newline), bidi marks. */
const harmful =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text without characters that could reorder, hide or break what stands around it. Keeps tabs and newlines. */
export function visible(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(harmful, "").toWellFormed();
}

function render(content: Content): string {
  if (content instanceof SafeHtml) return content.text;
  if (content === false || content === null || content === undefined) return "";
  if (typeof content === "number") return String(content);
  if (typeof content === "string") {
    return visible(content).replace(/[&<>"']/g, (character) => entities[character] ?? "");
  }
  return content.map(render).join("");
}

/** Template tag: literal parts are trusted, interpolations are escaped (safe in text and in quoted attributes). */
export function html(parts: TemplateStringsArray, ...contents: Content[]): SafeHtml {
  let text = parts[0] ?? "";
  contents.forEach((content, index) => {
    text += render(content) + (parts[index + 1] ?? "");
  });
  return new SafeHtml(text);
}

/** For text of this project only (a stylesheet): goes in unescaped. */
export function raw(text: string): SafeHtml {
  return new SafeHtml(text);
}

/** An address for `href`: only http, https, mailto and tel; anything else becomes `undefined` and must be shown as text. */
export function linkable(address: string): string | undefined {
  return /^(https?:\/\/|mailto:|tel:)[^\s"'<>]+$/i.test(address) ? address : undefined;
}
