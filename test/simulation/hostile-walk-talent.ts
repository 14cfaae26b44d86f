import { expect } from "vitest";
import type { Language } from "#shared/domain/lead.ts";
import { talentForm } from "#test/unit/talent-form.ts";
import { oneLine, openWalk, query, walkStartups } from "./hostile-walk.ts";

/** Newcomers who walk through all that can happen to them, with one text wherever people write something. */

/** What the newcomers' form takes of a text: in the name, the note, the place and the employer. */
function newcomerOf(text: string, language: Language, email: string) {
  const form = talentForm();
  return {
    ...form,
    language,
    contact: { name: text, email },
    person: { ...form.person, municipality: oneLine(text, 100) },
    note: text,
    onBehalf: { organisation: text, agreed: true },
  };
}

/** Newcomers on every way. */
async function walkNewcomers(text: string, language: Language) {
  const { house, pages, look, act, offer, review, decided, submit } = openWalk(text);
  const { status } = await submit(newcomerOf(text, language, "meera@lab.example"));
  const first = offer();
  await act(first, { answer: "ask", note: text });
  await look(first);
  await act(
    first,
    { answer: "decline", reason: "other", note: text },
    { answer: "decline", reason: text, note: text },
  );
  await house.pass({ days: 2 });
  const last = offer();
  await act(
    last,
    { answer: "hand-over", email: "lieve@desk-lab.com" },
    { answer: "hand-over", email: `${text}@` },
  );
  const handed = offer();
  await look(handed);
  await act(handed, { answer: "accept" });
  await look(handed);
  await act(handed, { answer: "met" });
  await act(`${status}/ask`, { text });
  const own = { "contact.name": text, note: text };
  await act(
    `${status}/correct`,
    { ...own, "contact.email": "meera@new-lab.com" },
    { ...own, "contact.email": `${text}@` },
  );
  await look(status);
  await act(`${status}/withdraw`, { confirm: "yes" });

  const lost = await submit({ ...newcomerOf(text, language, "bo@other.com"), needs: [] });
  await look(review());
  await act(
    review(),
    { decision: "ask", ...decided },
    { decision: text, partner: text, ...decided },
  );
  await look(lost.status);
  for (let day = 0; day < 12; day++) await house.pass({ days: 1 });
  await act(`${lost.status}/answer`, { text });
  await house.pass({ days: 20 });
  await look(review("information-given"));
  const refer = { decision: "refer", partner: "ugent-welcome", ...decided };
  await act(review("information-given"), refer);
  await look(lost.status);

  const third = await submit({ ...newcomerOf(text, language, "cy@third.com"), needs: [] });
  await act(review(), { decision: "decline", ...decided });
  await look(third.status);

  await house.submit({
    ...newcomerOf(text, language, "ed@fifth.com"),
    check: { website2: text },
  });
  await look(review("quarantine"));
  await act(review("quarantine"), { decision: "release", ...decided }, { decision: text });

  const wrong = { kind: "talent", "contact.name": text, note: text, "person.municipality": text };
  const answer = await house.http("POST", "/api/leads", query(wrong));
  expect(answer.statusCode).toBe(422);
  pages.push(answer.body ?? "");
  return { house, pages };
}

/** Every page and letter about leads of both kinds. */
export async function everything(text: string, language: Language) {
  const walks = [await walkStartups(text, language), await walkNewcomers(text, language)];
  return {
    pages: walks.flatMap(({ pages }) => pages),
    mails: walks.flatMap(({ house }) => house.mails),
    logs: walks.flatMap(({ house }) => house.logs),
  };
}
