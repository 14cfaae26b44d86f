import type { Account } from "./account.ts";

/** Pages that people begin at. */
const first = ["/", "/en", "/nl", "/en/apply", "/nl/aanmelden", "/en/welcome", "/api/openapi.json"];
/** Milliseconds after which an address counts as one that does not answer. */
const patience = 15_000;
/** Addresses asked at once. */
const atOnce = 8;

export async function pagesOf(siteUrl: string): Promise<{ path: string; status: number }[]> {
  return Promise.all(
    first.map(async (path) => ({ path, status: (await fetch(`${siteUrl}${path}`)).status })),
  );
}

/** Which of the programme's outside addresses answer? `told` hears how far it is. */
export async function linksOf(
  urls: readonly string[],
  told: (done: number) => void,
): Promise<Account["links"]> {
  const waiting = [...new Set(urls)];
  const checked = waiting.length;
  const broken: { url: string; why: string }[] = [];
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const why = await whyBroken(url);
      if (why) broken.push({ url, why });
      told(checked - waiting.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { told: { checked, broken: broken.toSorted((a, b) => (a.url < b.url ? -1 : 1)) } };
}

/** Some servers refuse HEAD; those are asked again in full. */
async function whyBroken(url: string): Promise<string | undefined> {
  for (const method of ["HEAD", "GET"]) {
    try {
      const signal = AbortSignal.timeout(patience);
      const { status } = await fetch(url, { method, redirect: "follow", signal });
      if (status < 400 || status === 403 || status === 429) return undefined;
      if (method === "GET") return `answers ${status}`;
    } catch {
      if (method === "GET") return "does not answer";
    }
  }
  return undefined;
}
