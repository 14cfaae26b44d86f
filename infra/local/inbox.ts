import type { Mail } from "./mailbox.ts";

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; padding: 1rem; max-width: 48rem; }
  header { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; }
  h1 { font-size: 1.4rem; margin: 0 auto 0.5rem 0; }
  details { border: 1px solid #8885; border-radius: 0.5rem; margin: 0.5rem 0; }
  summary { padding: 0.75rem; cursor: pointer; overflow-wrap: anywhere; }
  summary strong { display: block; }
  summary span { opacity: 0.75; font-size: 0.9rem; }
  iframe { width: 100%; height: 60vh; border: 0; border-top: 1px solid #8885; background: #fff; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 0 0.75rem; }
  p { padding: 0 0.75rem; }`;
const moment = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "full",
  timeStyle: "short",
  timeZone: "Europe/Brussels",
});

/**
 * The inbox as a page: newest first, each mail opens on its HTML (in a frame that runs nothing) and
 * its text. `refresh` makes the page load itself anew every few seconds.
 */
export function inboxPage(mails: readonly Mail[], refresh: boolean): string {
  const newest = [...mails].reverse();
  const count = mails.length === 1 ? "1 mail" : `${mails.length} mails`;
  const toggle = refresh
    ? '<a href="/_local/inbox">Stop refreshing</a>'
    : '<a href="/_local/inbox?refresh=5">Refresh by itself</a>';
  const list = newest.map(entry).join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refresh ? '<meta http-equiv="refresh" content="5">' : ""}
<title>Inbox (${count})</title>
<style>${style}</style>
</head>
<body>
<header><h1>Inbox: ${count}</h1> ${toggle} <a href="/">Site</a></header>
<main>
${list || "<p>No mail yet. Send in the form, and it appears here.</p>"}
</main>
</body>
</html>
`;
}

function entry(mail: Mail): string {
  const at = moment.format(new Date(mail.at));
  const frame =
    mail.html === ""
      ? ""
      : `<iframe title="${escapeHtml(mail.subject)}" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" loading="lazy" srcdoc="${escapeHtml(withOpenLinks(mail.html))}"></iframe>`;
  return `<details id="${escapeHtml(mail.id)}">
<summary><strong>${escapeHtml(mail.subject)}</strong>
<span>to ${escapeHtml(mail.to.join(", "))} · <time datetime="${escapeHtml(mail.at)}">${at}</time></span></summary>
${frame}
<details><summary>Plain text</summary><pre>${escapeHtml(mail.text)}</pre></details>
<p>From ${escapeHtml(mail.from)}${mail.replyTo.length > 0 ? `, answers to ${escapeHtml(mail.replyTo.join(", "))}` : ""}</p>
</details>`;
}

/** Links of a mail open in a tab of their own, not inside its frame. */
function withOpenLinks(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, `$&${base}`) : base + html;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
