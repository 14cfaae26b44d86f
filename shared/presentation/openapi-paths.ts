import { leadKinds } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { takersOf } from "#shared/domain/taker.ts";
import { founderPaths } from "./openapi-founder.ts";
import { both, page, problemAnswer, token, tooMany, unknownLink } from "./openapi-parts.ts";

const submissions = [
  "#/components/schemas/StartupSubmission",
  "#/components/schemas/TalentSubmission",
];

/** Every route of the outside contract; the schemas it refers to are in `openapi.ts`. */
export function describePaths(programme: Programme) {
  const takers = leadKinds.flatMap((kind) => takersOf(kind, programme));
  const reasons = programme.taxonomies.declineReasons.map(({ id }) => id);
  return {
    "/api/leads": {
      post: {
        summary: "Submit a form",
        parameters: [
          {
            name: "Idempotency-Key",
            in: "header",
            required: false,
            schema: { type: "string", maxLength: 200 },
            description:
              "The same key, or the identical body within a day, gives the same answer and one lead.",
          },
        ],
        requestBody: both({
          oneOf: submissions.map(($ref) => ({ $ref })),
          discriminator: {
            propertyName: "kind",
            mapping: { startup: submissions[0], talent: submissions[1] },
          },
        }),
        responses: {
          202: {
            description: "Stored. The record exists before this answer.",
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/Accepted" } },
            },
          },
          303: { description: "A form post goes on to the status page." },
          400: problemAnswer("Not readable."),
          409: problemAnswer("The key was used for another body."),
          413: problemAnswer("More than 32 KiB."),
          415: problemAnswer("Neither JSON nor a form post."),
          422: problemAnswer("Every wrong field at once."),
          429: tooMany,
        },
      },
    },
    ...founderPaths,
    "/offers/{token}": {
      get: {
        summary: "Shows an offer, changes nothing",
        parameters: [token],
        responses: { 200: page, 404: page, 429: tooMany },
      },
      post: {
        summary: "Answer an offer, ask about it, hand it to a colleague, or tell what became of it",
        parameters: [token],
        requestBody: both({
          type: "object",
          required: ["answer"],
          properties: {
            answer: {
              enum: ["accept", "decline", "ask", "hand-over", "met", "landed", "not-landed"],
            },
            reason: { enum: reasons, description: "Required for `decline`." },
            note: {
              type: "string",
              maxLength: 600,
              description: "With `decline`, and required for `ask`.",
            },
            email: {
              type: "string",
              format: "email",
              description: "Required for `hand-over`: the colleague who gets a link of their own.",
            },
          },
        }),
        responses: {
          200: {
            description: "Answered; contact data after acceptance.",
            content: { "application/json": {} },
          },
          303: { description: "A form post goes back to the page." },
          404: unknownLink,
          409: problemAnswer("Already answered, or not possible in this state."),
          410: problemAnswer("The lead has moved on, or a colleague holds it."),
          422: problemAnswer("Every wrong field at once."),
          429: tooMany,
        },
      },
    },
    "/partners/{token}": {
      get: {
        summary: "Shows how a partner stands, changes nothing",
        parameters: [token],
        responses: { 200: page, 404: page, 429: tooMany },
      },
      post: {
        summary: "Let a paused or unreachable partner take part again",
        parameters: [token],
        requestBody: both({
          type: "object",
          required: ["decidedBy"],
          properties: { decidedBy: { type: "string", maxLength: 200 } },
        }),
        responses: {
          200: { description: "The partner takes part.", content: { "application/json": {} } },
          303: { description: "A form post goes back to the page." },
          404: unknownLink,
          422: problemAnswer("Every wrong field at once."),
          429: tooMany,
        },
      },
    },
    "/reviews/{token}": {
      get: {
        summary: "Shows a review, changes nothing",
        parameters: [token],
        responses: { 200: page, 404: page, 429: tooMany },
      },
      post: {
        summary: "Decide a review",
        parameters: [token],
        requestBody: both({
          type: "object",
          required: ["decision", "reason", "decidedBy"],
          properties: {
            decision: { enum: ["qualify", "refer", "decline", "ask", "release"] },
            reason: { type: "string", maxLength: 4000 },
            decidedBy: { type: "string", maxLength: 200 },
            secondReader: { type: "string", maxLength: 200 },
            partner: {
              enum: takers.map(({ id }) => id),
              description: "Required for `refer`: a partner for a start-up, a desk for a newcomer.",
            },
          },
        }),
        responses: {
          200: { description: "Decided.", content: { "application/json": {} } },
          303: { description: "A form post goes back to the page." },
          404: unknownLink,
          409: problemAnswer("Already decided, or not waiting for a decision."),
          422: problemAnswer("Every wrong field at once."),
          429: tooMany,
        },
      },
    },
  };
}
