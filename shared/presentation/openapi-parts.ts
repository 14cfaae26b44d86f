/** What the routes of the outside contract share. */

const problem = { $ref: "#/components/schemas/Problem" };
export const problemAnswer = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problem } },
});
export const page = { description: "A page for people.", content: { "text/html": {} } };
export const token = {
  name: "token",
  in: "path",
  required: true,
  schema: { type: "string", pattern: "^[0-9a-f]{40}$" },
};
export const unknownLink = problemAnswer("No such link, or it is too old.");
export const tooMany = {
  description:
    "Too many requests at once, of all callers together. Nothing was stored or decided: send the same again after some seconds.",
};
export const both = (schema: object) => ({
  required: true,
  content: { "application/json": { schema }, "application/x-www-form-urlencoded": { schema } },
});
