import { solve } from "#shared/domain/proof-of-work.ts";

/** Does the work for one form beside the page, and answers with the proof; with nothing when this browser cannot. */
export interface ProofTask {
  body: object;
  openedAt: string;
  bits: number;
}

addEventListener("message", ({ data }: MessageEvent<ProofTask>) => {
  solve(data.body, data.openedAt, data.bits, sha256hex).then(postMessage, () => postMessage(null));
});

async function sha256hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
