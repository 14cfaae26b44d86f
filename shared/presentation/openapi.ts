import * as z from "zod/mini";
import { leadKinds } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { referencePattern } from "#shared/domain/reference.ts";
import { startupSubmissionSchema } from "#shared/domain/submission-startup.ts";
import { talentSubmissionSchema } from "#shared/domain/submission-talent.ts";
import { describePaths } from "./openapi-paths.ts";

/** The outside contract as OpenAPI 3.1, from the very schemas that the doors check with. */
export function describeApi(programme: Programme) {
  return {
    openapi: "3.1.0",
    info: {
      title: programme.settings.programmeName.en,
      version: "1",
      description:
        "Forms come in, a lead is followed, an offer is answered, a review is decided. Addresses are codes of the programme.",
    },
    paths: describePaths(programme),
    components: {
      schemas: {
        StartupSubmission: described(startupSubmissionSchema(programme)),
        TalentSubmission: described(talentSubmissionSchema(programme)),
        Accepted: {
          type: "object",
          required: ["reference", "status"],
          properties: {
            reference: { type: "string", pattern: referencePattern.source },
            status: { type: "string", pattern: "^/status/" },
          },
        },
        Status: {
          type: "object",
          required: ["reference", "kind", "step", "steps", "explanation", "contact"],
          properties: {
            reference: { type: "string" },
            kind: { enum: leadKinds },
            step: {
              enum: [
                "received",
                "screening",
                "review",
                "offered",
                "accepted",
                "referred",
                "declined",
                "incomplete",
                "withdrawn",
                "landed",
              ],
            },
            steps: {
              type: "array",
              items: {
                type: "object",
                properties: {
                  step: { type: "string" },
                  at: { type: "string", format: "date-time" },
                },
              },
            },
            owner: { type: "object", properties: { name: { type: "string" } } },
            explanation: {
              type: "object",
              description: "`available` is false until a person or a positive band has decided.",
            },
            needs: {
              type: "array",
              description: "`talent` only: where each need goes, once that is decided.",
              items: {
                type: "object",
                required: ["need", "urgency", "goesTo"],
                properties: {
                  need: { type: "string" },
                  urgency: { enum: ["urgent", "soon", "later"] },
                  goesTo: { enum: ["desk", "service", "gap"] },
                  desk: { type: "object", properties: { name: { type: "string" } } },
                },
              },
            },
            contact: { type: "string", format: "email" },
          },
        },
        Problem: {
          type: "object",
          required: ["type", "status", "code", "title"],
          properties: {
            type: { type: "string" },
            status: { type: "integer" },
            code: { type: "string" },
            title: { type: "string" },
            requestId: { type: "string" },
            errors: {
              type: "array",
              items: {
                type: "object",
                required: ["field", "code", "message"],
                properties: {
                  field: { type: "string" },
                  code: { type: "string" },
                  message: { type: "string" },
                },
              },
            },
          },
        },
      },
    },
  };
}

/** A schema of a door, as the contract has it. */
function described(schema: z.ZodMiniType) {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return json;
}
