import type { FieldError } from "#shared/domain/field-error.ts";
import type { Instant, Reference } from "#shared/domain/lead.ts";
import { linkEnd, seal, tokenBytes, tokenFrom } from "#shared/domain/link-token.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { bareBody } from "#shared/domain/proof-of-work.ts";
import { readSubmission } from "#shared/domain/reading.ts";
import { receive } from "#shared/domain/receiving.ts";
import { mintReference } from "#shared/domain/reference.ts";
import { suspicionsOf, textsOf } from "#shared/domain/suspicion.ts";
import { daysLater } from "#shared/domain/transition.ts";
import { commitTransition } from "./commit-transition.ts";
import type { Claim, Clock, Hash, LeadStore, Log, Random } from "./ports.ts";

export interface ReceiveLead {
  store: Pick<LeadStore, "commit" | "readClaim" | "readSeen">;
  programme: Programme;
  clock: Clock;
  random: Random;
  hash: Hash;
  log: Log;
}
export type Received =
  | { outcome: "accepted"; reference: Reference; token: string; repeated: boolean }
  | { outcome: "invalid"; errors: FieldError[] }
  /** The same idempotency key came with another body. */
  | { outcome: "key-reused" };

/** Tries of minting a reference, or of meeting our own earlier try, before the caller is told to come back. */
const tries = 5;

/**
 * Takes in one form. Primary course:
 * 1. reads the body into the lead's two halves, or lists every wrong field
 * 2. answers a repeated form (same key, or same body within a day) as the first time
 * 3. looks up whether the company was here before
 * 4. asks whether a machine sent it: such a lead is answered like any other, and waits for a person
 * 5. writes lead, person, history, receipt owed and link in one transaction
 */
export async function receiveLead(
  { store, programme, clock, random, hash, log }: ReceiveLead,
  request: { raw: unknown; idempotencyKey?: string },
): Promise<Received> {
  const read = readSubmission(request.raw, programme);
  if ("errors" in read) return { outcome: "invalid", errors: read.errors };
  const { check, person, traces, ...said } = read;

  const body = bareBody(request.raw);
  const bodyDigest = hash(`body:${body}`);
  const secret = hash(`seal:${body}`);
  const keys = [
    hash(`same:${body}`),
    ...(request.idempotencyKey ? [hash(`key:${request.idempotencyKey}`)] : []),
  ];
  const seen = traces.map((trace) => hash(`seen:${trace}`));

  for (let attempt = 0; attempt < tries; attempt++) {
    const at = clock.now();
    const earlierAnswer = await findClaim(store, keys, at);
    if (earlierAnswer) {
      if (earlierAnswer.body !== bodyDigest) return { outcome: "key-reused" };
      const { reference, sealed } = earlierAnswer;
      return { outcome: "accepted", reference, token: seal(sealed, secret), repeated: true };
    }
    const earlier = await store.readSeen(seen);
    const reference = mintReference(at, random.bytes(6));
    const token = tokenFrom(random.bytes(tokenBytes));
    const claim: Claim = {
      reference,
      sealed: seal(token, secret),
      body: bodyDigest,
      expiresAt: daysLater(at, 1),
    };
    const programmeVersion = programme.version;
    const bits = programme.settings.proofBits;
    const suspicion = suspicionsOf(check, textsOf(person), { bare: body, at, bits, hash });
    const received = receive(
      { ...said, reference, earlier, programmeVersion, suspicion, at },
      programme,
    );
    const committed = await commitTransition({ store, hash }, received, {
      person: { ...person, claims: keys, seen },
      links: [
        {
          hash: hash(token),
          link: { purpose: "status", reference, expiresAt: linkEnd("status", at) },
        },
      ],
      claims: keys.map((key) => ({ key, claim })),
      seen,
    });
    if (committed === "committed") {
      log.info("lead received", {
        reference,
        ...(suspicion.length > 0 ? { code: suspicion.join(" ") } : {}),
      });
      return { outcome: "accepted", reference, token, repeated: false };
    }
  }
  throw new Error(`the lead could not be stored in ${tries} tries`);
}

async function findClaim(
  store: Pick<LeadStore, "readClaim">,
  keys: string[],
  at: Instant,
): Promise<Claim | undefined> {
  const claims = await Promise.all(keys.map((key) => store.readClaim(key)));
  return claims.find((claim) => claim !== undefined && claim.expiresAt > at);
}
