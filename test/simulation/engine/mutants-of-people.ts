import { type Mutant, off } from "./mutant.ts";

/** Guards of the doors: what a link may do, and who signs. */

const answering = "shared/domain/answering.ts";

export const answersMutants: Mutant[] = [
  off(
    "a link that was handed on is dead",
    answering,
    'return offer.hand === hand ? offer : { refused: "handed-over" };',
    "return offer || hand;",
  ),
  off(
    "a partner that has left the programme changes nothing",
    "shared/application/answer-offer.ts",
    "if (!view) return undefined;",
    "if (!view && !token) return undefined;",
  ),
  off(
    "only an open offer can be answered",
    answering,
    'if ("refused" in offer || offer.status === "open") return offer;',
    "if (true) return offer;",
  ),
  off(
    "a repeated form gets the link of the first",
    "shared/application/receive-lead.ts",
    "token: seal(sealed, secret)",
    "token: sealed",
  ),
  off(
    "opening an offer changes nothing",
    "shared/application/answer-offer.ts",
    "return found && offerView(deps, found.link, found.state);",
    'if (found) await answerOffer(deps, token, { answer: "accept" });\n  return found && offerView(deps, found.link, found.state);',
  ),
  off(
    "an expired link is none",
    "shared/application/find-link.ts",
    " || link.expiresAt <= clock.now()",
    "",
  ),
  off(
    "a link is for one purpose",
    "shared/application/find-link.ts",
    "link?.purpose !== purpose",
    "!link",
  ),
  off(
    "only a lead under review is decided",
    "shared/domain/deciding.ts",
    'return !state.erasedAt && (state.status === "review" || state.status === "incomplete");',
    "return true || !state;",
  ),
  off("a decline is signed", "shared/domain/deciding.ts", "by: decided.decidedBy,", 'by: "",'),
];
