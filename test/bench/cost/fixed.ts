import { type Line, line } from "./pricing.ts";
import { minutesAMonth, rules } from "./rules.ts";

/** A resource of a template, as CloudFormation reads it. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

/** What these resources cost in a month in which nobody comes, without what runs by the clock. Counted, not remembered. */
export function fixedBill(resources: readonly TemplateResource[]): Line[] {
  const count = (type: string): number => resources.filter(({ Type }) => Type === type).length;
  const sum = (type: string, of: (properties: Record<string, unknown>) => number): number =>
    resources
      .filter(({ Type }) => Type === type)
      .reduce((total, { Properties = {} }) => total + of({ ...Properties }), 0);
  const polls = count("AWS::Lambda::EventSourceMapping") * rules.idlePolls * minutesAMonth;
  const metrics = sum("AWS::CloudWatch::Alarm", ({ Metrics }) => metricsOf(Metrics));
  const webRules = sum("AWS::WAFv2::WebACL", ({ Rules }) =>
    Array.isArray(Rules) ? Rules.length : 0,
  );
  return [
    line("alarm", metrics, "alarm"),
    line("dashboard", count("AWS::CloudWatch::Dashboard"), "dashboard"),
    line("poll of an empty queue", polls, "queue-request"),
    line("secret", count("AWS::SecretsManager::Secret"), "secret"),
    line("own key", count("AWS::KMS::Key"), "key"),
    line("firewall", count("AWS::WAFv2::WebACL"), "web-acl"),
    line("rule of the firewall", webRules, "web-rule"),
  ].filter(({ quantity }) => quantity > 0);
}

/** An alarm is billed for each metric that it reads; without a list it reads one. */
function metricsOf(list: unknown): number {
  if (!Array.isArray(list)) return 1;
  return list.filter((one: { MetricStat?: unknown }) => one.MetricStat !== undefined).length;
}

/** What the option adds to the bill without it, line by line. */
export function added(without: readonly Line[], with_: readonly Line[]): Line[] {
  return with_.flatMap((one) => {
    const before = without.find(({ what }) => what === one.what)?.quantity ?? 0;
    return one.quantity > before ? [line(one.what, one.quantity - before, one.price)] : [];
  });
}
