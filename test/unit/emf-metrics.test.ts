import { expect, it } from "vitest";
import { emfMetrics } from "#shared/adapters/emf-metrics.ts";

it("counts go out as one line in CloudWatch's embedded metric format", () => {
  const lines: string[] = [];
  const clock = { now: () => "2026-11-25T05:00:00.000Z" };
  emfMetrics("softlanding-prod-ledger", clock, (line) => lines.push(line)).publish({
    Leads: 12,
    Unaccounted: 0,
  });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.endsWith("}\n")).toBe(true);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    _aws: {
      Timestamp: Date.parse("2026-11-25T05:00:00.000Z"),
      CloudWatchMetrics: [
        {
          Namespace: "softlanding-prod-ledger",
          Dimensions: [[]],
          Metrics: [
            { Name: "Leads", Unit: "Count" },
            { Name: "Unaccounted", Unit: "Count" },
          ],
        },
      ],
    },
    message: "counts",
    Leads: 12,
    Unaccounted: 0,
  });
});
