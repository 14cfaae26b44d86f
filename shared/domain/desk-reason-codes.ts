/**
 * The codes that only the choice of desks for a newcomer gives, and what their `about` holds. What `reason-codes.ts`
 * says of a partner's place, language and absence is said of a desk with the same codes.
 */
export const deskReasonCodes = [
  // The host.
  /** `needs`, `urgent` (how many of them are), `of` (how many needs there are). */
  "desk-serves-needs",
  /** `municipalities`: works in these only, while nobody knows yet where the newcomer will live. */
  "desk-town-unknown",
  /** `offers` (this month). */
  "desk-share",
  /** `part`: `helper` or `informs`. */
  "excluded-not-host",
  /** `profiles`: whom it serves. */
  "excluded-profile",
  /** Another desk can host, and it is not known whether the newcomer will live in this one's town. */
  "excluded-town-unknown",

  // Where one need goes.
  /** The host itself helps with it. */
  "need-with-host",
  /** A desk that is written to once there is a host. */
  "need-with-helper",
  /** A desk that only informs: it is named. */
  "need-with-service",
  /** A desk that helps, but cannot be written to now: it is named. The next reason says why. */
  "need-with-silent-desk",
  /** `need`: no desk helps with it. */
  "gap-need",
  /** `from`, `places`: as in `excluded-territory`. */
  "gap-place",
  /** `profiles`: of the newcomer and who comes along. */
  "gap-profile",
  /** The programme lists it as a known gap of the area. */
  "gap-known",
] as const;
export type DeskReasonCode = (typeof deskReasonCodes)[number];
