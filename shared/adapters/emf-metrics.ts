import type { Clock, Metrics } from "#shared/application/ports.ts";

/**
 * Counts as one log line that CloudWatch turns into metrics (its embedded metric format): no call, no permission.
 * Written past the console, because the console's JSON format would wrap the line and CloudWatch would overlook it.
 *
 * @param namespace under which CloudWatch keeps them: the name of the deployment
 */
export function emfMetrics(
  namespace: string,
  clock: Clock,
  write: (line: string) => void = (line) => process.stdout.write(line),
): Metrics {
  return {
    publish(counts) {
      const metrics = Object.keys(counts).map((name) => ({ Name: name, Unit: "Count" }));
      const about = {
        Timestamp: Date.parse(clock.now()),
        CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [[]], Metrics: metrics }],
      };
      write(`${JSON.stringify({ _aws: about, message: "counts", ...counts })}\n`);
    },
  };
}
