import { expect, it } from "vitest";
import { inWords } from "#infra/ops/trace/in-words.ts";
import { unseen } from "#infra/ops/trace/unseen.ts";

it.each([
  ["AccessDenied", "no", "your shell lacks a right that AWS does not name"],
  [
    "AccessDeniedException",
    "User: arn:aws:iam::1:user/ana is not authorized to perform: sqs:listqueues on resource: x",
    "your shell lacks the right sqs:listqueues",
  ],
  ["CredentialsProviderError", "no", "there are no AWS credentials in your shell"],
  ["ExpiredTokenException", "no", "the AWS credentials in your shell have expired"],
  ["TypeError", "no", undefined],
])("%s (%s) is told in words", (name, message, words) => {
  expect(inWords(Object.assign(new Error(message), { name }))).toBe(words);
});

it("what could not be seen is told, and nothing when all was", () => {
  const none = { told: { letters: [], ofPipe: 0, cut: [] } };
  expect(unseen({ logs: { told: { lines: [], cut: [] } }, dead: none })).toEqual([]);
  expect(
    unseen({
      logs: { told: { lines: [], cut: ["send-letter"], keptSince: "2026-10-26T10:00:00.000Z" } },
      dead: { told: { letters: [], ofPipe: 2, cut: ["screen-lead"] } },
    }),
  ).toEqual([
    "not seen: logs before 2026-10-26T10:00:00.000Z: they are not kept for longer",
    "not seen: all lines of send-letter: only the first were read",
    "not seen: all dead letters of screen-lead: only some were looked at",
    "not seen: which lead the 2 dead letters of lead-pipe are about",
  ]);
  expect(unseen({ logs: { silent: "no right" }, dead: { silent: "no queue" } })).toEqual([
    "not seen: logs: no right",
    "not seen: dead letters: no queue",
  ]);
});
