import { both, page, problemAnswer, token, tooMany, unknownLink } from "./openapi-parts.ts";

const typed = (names: string[], maxLength: number) => ({
  type: "object",
  description: "Required for `correct`, as in the form; what is left out is taken away.",
  properties: Object.fromEntries(names.map((name) => [name, { type: "string", maxLength }])),
});
const correction = {
  contact: typed(["name", "email", "phone"], 254),
  company: typed(["website"], 2000),
  venture: typed(["summary", "difference", "customers"], 600),
  note: {
    type: "string",
    maxLength: 600,
    description: "`talent`, in place of `company` and `venture`.",
  },
};

/** The routes behind a founder's link. */
export const founderPaths = {
  "/status/{token}": {
    get: {
      summary: "The founder's page",
      parameters: [token],
      responses: { 200: page, 404: page, 429: tooMany },
    },
  },
  "/status/{token}/plan.ics": {
    get: {
      summary: "The days of a newcomer's plan as a calendar file",
      parameters: [token],
      responses: {
        200: { description: "RFC 5545.", content: { "text/calendar": {} } },
        404: page,
        429: tooMany,
      },
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
        429: tooMany,
      },
    },
  },
  "/api/status/{token}/export": {
    get: {
      summary: "Everything stored about the founder",
      parameters: [token],
      responses: {
        200: {
          description: "A file to keep: person, answers, reasons, history, texts and letters.",
          content: { "application/json": {} },
        },
        404: unknownLink,
        429: tooMany,
      },
    },
  },
  "/api/status/{token}/{action}": {
    post: {
      summary: "Step back, be forgotten, answer what was asked, ask a person, or correct",
      parameters: [
        token,
        {
          name: "action",
          in: "path",
          required: true,
          schema: { enum: ["withdraw", "erase", "answer", "ask", "correct"] },
        },
      ],
      requestBody: {
        ...both({
          type: "object",
          properties: {
            text: {
              type: "string",
              maxLength: 4000,
              description: "Required for `answer` and `ask`.",
            },
            ...correction,
          },
        }),
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
        422: problemAnswer("Every wrong field at once."),
        429: tooMany,
      },
    },
  },
};
