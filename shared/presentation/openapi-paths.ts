import type { Programme } from "#shared/domain/programme.ts";

const problem = { $ref: "#/components/schemas/Problem" };
const problemAnswer = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problem } },
});
const page = { description: "A page for people.", content: { "text/html": {} } };
const token = {
  name: "token",
  in: "path",
  required: true,
  schema: { type: "string", pattern: "^[0-9a-f]{40}$" },
};
const unknownLink = problemAnswer("No such link, or it is too old.");
const both = (schema: object) => ({
  required: true,
  content: { "application/json": { schema }, "application/x-www-form-urlencoded": { schema } },
});

/** Every route of the outside contract; the schemas it refers to are in `openapi.ts`. */
export function describePaths({ taxonomies, partners }: Programme) {
  const reasons = taxonomies.declineReasons.map(({ id }) => id);
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
        requestBody: both({ $ref: "#/components/schemas/StartupSubmission" }),
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
          429: { description: "Too many at once; try again." },
        },
      },
    },
    "/status/{token}": {
      get: {
        summary: "The founder's page",
        parameters: [token],
        responses: { 200: page, 404: page },
      },
    },
    "/api/status/{token}": {
      get: {
        summary: "Where a lead is",
        parameters: [token],
        responses: {
          200: {
            description: "The lead in the founder's language.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Status" } } },
          },
          404: unknownLink,
        },
      },
    },
    "/api/status/{token}/{action}": {
      post: {
        summary: "Step back, be forgotten, or answer what was asked",
        parameters: [
          token,
          {
            name: "action",
            in: "path",
            required: true,
            schema: { enum: ["withdraw", "erase", "answer"] },
          },
        ],
        requestBody: {
          ...both({ type: "object", properties: { text: { type: "string", maxLength: 4000 } } }),
          required: false,
        },
        responses: {
          200: {
            description: "Done.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Status" } } },
          },
          404: unknownLink,
          409: problemAnswer("Not possible in this state."),
          410: problemAnswer("Erased."),
        },
      },
    },
    "/offers/{token}": {
      get: {
        summary: "Shows an offer, changes nothing",
        parameters: [token],
        responses: { 200: page, 404: page },
      },
      post: {
        summary: "Answer an offer",
        parameters: [token],
        requestBody: both({
          type: "object",
          required: ["answer"],
          properties: {
            answer: { enum: ["accept", "decline"] },
            reason: { enum: reasons },
            note: { type: "string", maxLength: 600 },
          },
        }),
        responses: {
          200: {
            description: "Answered; contact data after acceptance.",
            content: { "application/json": {} },
          },
          303: { description: "A form post goes back to the page." },
          404: unknownLink,
          409: problemAnswer("Already answered."),
          410: problemAnswer("The lead has moved on."),
          422: problemAnswer("Every wrong field at once."),
        },
      },
    },
    "/reviews/{token}": {
      get: {
        summary: "Shows a review, changes nothing",
        parameters: [token],
        responses: { 200: page, 404: page },
      },
      post: {
        summary: "Decide a review",
        parameters: [token],
        requestBody: both({
          type: "object",
          required: ["decision", "reason", "decidedBy"],
          properties: {
            decision: { enum: ["qualify", "refer", "decline", "ask"] },
            reason: { type: "string", maxLength: 4000 },
            decidedBy: { type: "string", maxLength: 200 },
            secondReader: { type: "string", maxLength: 200 },
            partner: {
              enum: partners.map(({ id }) => id),
              description: "Required for `refer`.",
            },
          },
        }),
        responses: {
          200: { description: "Decided.", content: { "application/json": {} } },
          303: { description: "A form post goes back to the page." },
          404: unknownLink,
          409: problemAnswer("Already decided, or not waiting for a decision."),
          422: problemAnswer("Every wrong field at once."),
        },
      },
    },
  };
}
