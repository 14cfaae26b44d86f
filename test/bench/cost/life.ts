import { systemAt } from "#infra/demo/system.ts";
import { followMails } from "#test/soak/mail-file.ts";
import { modestForm, startupForm } from "#test/unit/startup-form.ts";
import { talentForm } from "#test/unit/talent-form.ts";
import lives from "./lives.json" with { type: "json" };

/** Leads that live through the mix once. */
export const inTheMix = lives.lives.reduce((sum, { of10 }) => sum + of10, 0);

/** What ten leads go through, one entry each. */
const mix = lives.lives.flatMap(({ of10, ...life }) => Array.from({ length: of10 }, () => life));

/** A running system, and the file in which it keeps its mails. */
export interface Place {
  readonly url: string;
  readonly mails: string;
  settled(milliseconds: number): Promise<boolean>;
}

/** Past a reminder, and once more past the deadline of an offer. */
const pastDeadline = "P8D";

/** One lead of the mix, on its way. */
interface Living {
  readonly reference: string;
  readonly steps: readonly string[];
}

/**
 * Sends the mix once through its life, from the forms to the last introduction. Everybody answers at once, but for the
 * partner who stays silent until the clock has moved past the deadline. One lead comes after the other, as ten thousand a
 * month still do, or all come `together`. `first` numbers the companies and persons.
 * Throws, in words, when something that must come does not.
 */
export async function liveOnce(place: Place, first: number, together: boolean): Promise<void> {
  const system = systemAt(place.url);
  const post = openPost(place);
  const begin = async (index: number): Promise<Living> => {
    const { form = "", steps = [] } = mix[index] ?? {};
    const { reference } = await system.submit(formOf(form, first + index));
    return { reference, steps };
  };
  const goOn = async ({ reference, steps }: Living): Promise<void> => {
    let offers = 0;
    for (const step of steps) {
      if (step === "qualify") {
        const path = await post.link(reference, "reviews", 1);
        const reason = "Convincing call, two hospitals on board.";
        await system.ask(path, { decision: "qualify", reason, decidedBy: "Els De Smet" });
        continue;
      }
      offers += 1;
      const path = await post.link(reference, "offers", offers);
      if (step === "accept") await system.ask(path, { answer: "accept" });
      if (step === "decline") await system.ask(path, { answer: "decline", reason: "no-capacity" });
      if (step !== "silence") continue;
      for (let turn = 0; turn < 4 && !post.has(reference, "offers", 2); turn++) {
        await rest(place);
        await system.advance(pastDeadline);
        await rest(place);
      }
    }
  };
  if (together) {
    const leads = await Promise.all(mix.map((_, index) => begin(index)));
    await Promise.all(leads.filter(({ steps }) => !steps.includes("silence")).map(goOn));
    for (const silent of leads.filter(({ steps }) => steps.includes("silence"))) await goOn(silent);
  } else {
    for (const index of mix.keys()) {
      await goOn(await begin(index));
      await rest(place);
    }
  }
  await rest(place);
}

/** Waits until nothing is on its way; a message that failed comes back after its queue's time, so that is waited for. */
export async function rest(place: Place): Promise<void> {
  if (!(await place.settled(400_000))) throw new Error("the system did not come to rest");
}

function formOf(form: string, count: number): object {
  const email = `ana@lumen${count}.com`;
  if (form === "talent") {
    const talent = talentForm();
    return { ...talent, contact: { ...talent.contact, email } };
  }
  const startup = form === "modest" ? modestForm() : startupForm();
  const company = {
    ...startup.company,
    name: `Lumen ${count}`,
    website: `https://lumen${count}.com`,
    registrationNumber: `30${String(count).padStart(7, "0")}`,
  };
  return { ...startup, company, contact: { ...startup.contact, email } };
}

/** The post of partners and staff: the links that came for each lead. */
function openPost({ mails }: Place) {
  const read = followMails(mails);
  const links = new Map<string, string[]>();
  const look = (): void =>
    read(({ text, tags }) => {
      const [, path = "", kind = ""] = /(\/(offers|reviews)\/[0-9a-f]{40})/.exec(text) ?? [];
      const key = `${tags.reference} ${kind}`;
      const known = links.get(key) ?? [];
      if (path !== "" && !known.includes(path)) links.set(key, [...known, path]);
    });
  const find = (reference: string, kind: string, count: number): string | undefined => {
    look();
    return links.get(`${reference} ${kind}`)?.[count - 1];
  };
  return {
    has: (reference: string, kind: string, count: number) =>
      find(reference, kind, count) !== undefined,
    link: (reference: string, kind: string, count: number): Promise<string> =>
      systemAt("").until(`${kind} mail ${count} about ${reference}`, async () =>
        find(reference, kind, count),
      ),
  };
}
