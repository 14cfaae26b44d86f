import type { Language, LeadKind } from "#shared/domain/lead.ts";
import { colours } from "./colours.ts";
import { html, linkable, raw, type SafeHtml } from "./html.ts";
import type { Block, Run } from "./letter-blocks.ts";

/** The look of every letter: once as plain text, once as HTML, with the same content. */

interface Envelope {
  /** The kind of lead that it speaks of; none: the digest. */
  about: LeadKind | undefined;
  language: Language;
  subject: string;
  blocks: Block[];
  programme: string;
}

const becauseOf: Record<Language, Record<LeadKind | "none", string>> = {
  en: {
    startup: "because of a request to land a company in our region",
    talent: "because of a request for help with moving to our region",
    none: "because you are part of its team",
  },
  nl: {
    startup: "naar aanleiding van een aanvraag om met een bedrijf in onze regio te landen",
    talent: "naar aanleiding van een vraag om hulp bij het verhuizen naar onze regio",
    none: "omdat je deel uitmaakt van het team",
  },
};
const footer: Record<Language, (programme: string, why: string) => string[]> = {
  en: (programme, why) => [
    `You receive this mail from ${programme}, ${why}.`,
    "Reply to this mail to reach a person of our team.",
    "This is information, not a decision on permits or benefits.",
  ],
  nl: (programme, why) => [
    `Je krijgt deze mail van ${programme}, ${why}.`,
    "Antwoord op deze mail om iemand van ons team te bereiken.",
    "Dit is informatie, geen beslissing over vergunningen of steun.",
  ],
};

export function letterAsText(letter: Envelope): string {
  const body = letter.blocks.map(blockAsText).join("\n\n");
  return `${body}\n\n-- \n${footerOf(letter).join("\n")}\n`;
}

function footerOf({ language, programme, about }: Envelope): string[] {
  return footer[language](programme, becauseOf[language][about ?? "none"]);
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${block.text}\n${"-".repeat([...block.text].length)}`;
    case "paragraph":
      return block.runs.map((run) => run.text).join("");
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "quote":
      return block.text
        .split("\n")
        .map((line) => `> ${line}`.trimEnd())
        .join("\n");
    case "button":
      return `${block.words}:\n${block.link}`;
  }
}

const { light, dark: night } = colours;
const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const styles = {
  body: raw(`margin:0;padding:0;background-color:${light.wash};color:${light.ink};${font}`),
  sheet: raw(
    `max-width:600px;margin:0 auto;padding:24px 20px;background-color:${light.paper};font-size:16px;line-height:1.5;overflow-wrap:anywhere;word-break:break-word`,
  ),
  brand: raw(
    `margin:0 0 24px;padding:0 0 12px;border-bottom:3px solid ${light.accent};font-weight:bold`,
  ),
  heading: raw("margin:28px 0 8px;font-size:18px;line-height:1.3"),
  paragraph: raw("margin:0 0 16px"),
  list: raw("margin:0 0 16px;padding:0 0 0 22px"),
  item: raw("margin:0 0 6px"),
  quote: raw(`margin:0 0 16px;padding:4px 0 4px 14px;border-left:4px solid ${light.line}`),
  button: raw(
    `display:inline-block;padding:12px 20px;border-radius:6px;background-color:${light.accent};color:${light["on-accent"]};font-weight:bold;text-decoration:none`,
  ),
  small: raw(`margin:0 0 8px;font-size:14px;line-height:1.45;color:${light.soft}`),
  address: raw(`margin:-6px 0 20px;font-size:14px;line-height:1.45;color:${light.soft}`),
  footer: raw(`margin:32px 0 0;padding:16px 0 0;border-top:1px solid ${light.line}`),
} as const;

/** Colours of the dark theme: mail programs that know it use it, the others keep the light one. */
const dark = raw(
  `@media (prefers-color-scheme:dark){body,.sheet{background-color:${night.paper}!important;color:${night.ink}!important}.small,.small a{color:${night.soft}!important}.button{background-color:${night.accent}!important;color:${night["on-accent"]}!important}.sheet a.plain{color:${night.accent}!important}}`,
);

export function letterAsHtml(letter: Envelope): string {
  const { language, subject, blocks, programme } = letter;
  const document = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${dark}</style>
</head>
<body style="${styles.body}">
<div class="sheet" role="main" lang="${language}" style="${styles.sheet}">
<p style="${styles.brand}">${programme}</p>
<h1 style="margin:0 0 20px;font-size:22px;line-height:1.25">${subject}</h1>
${blocks.map(blockAsHtml)}
<div style="${styles.footer}">
${footerOf(letter).map((line) => html`<p class="small" style="${styles.small}">${line}</p>\n`)}</div>
</div>
</body>
</html>
`;
  return document.text;
}

function blockAsHtml(block: Block): SafeHtml {
  switch (block.kind) {
    case "heading":
      return html`<h2 style="${styles.heading}">${block.text}</h2>\n`;
    case "paragraph":
      return html`<p style="${styles.paragraph}">${block.runs.map(runAsHtml)}</p>\n`;
    case "list":
      return html`<ul style="${styles.list}">${block.items.map(
        (item) => html`<li style="${styles.item}">${item}</li>`,
      )}</ul>\n`;
    case "quote":
      return html`<blockquote style="${styles.quote}">${lines(block.text)}</blockquote>\n`;
    case "button":
      return buttonAsHtml(block.words, block.link);
  }
}

function runAsHtml({ text, strong }: Run): SafeHtml {
  return strong ? html`<strong>${text}</strong>` : html`${text}`;
}

function lines(text: string): SafeHtml[] {
  return text.split("\n").map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
}

function buttonAsHtml(words: string, link: string): SafeHtml {
  if (linkable(link) === undefined)
    return html`<p style="${styles.paragraph}">${words}: ${link}</p>\n`;
  return html`<p style="${styles.paragraph}"><a class="button" href="${link}" style="${styles.button}">${words}</a></p>
<p class="small" style="${styles.address}"><a class="plain" href="${link}" style="color:${light.accent}">${link}</a></p>\n`;
}
