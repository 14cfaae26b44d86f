import type { LeadRequest } from "./lead.ts";

/** Did the person agree that partners (of a newcomer: desks) get the request? Without it nobody outside hears of it. */
export function mayShare(request: LeadRequest): boolean {
  return request.kind === "startup"
    ? request.answers.consents.shareWithPartners
    : request.answers.consents.shareWithDesks;
}
