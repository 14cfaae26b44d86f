import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { ITopic } from "aws-cdk-lib/aws-sns";

/** What every construct of one deployment shares. */
export interface House {
  /** Name of the deployment. */
  readonly stage: string;
  /** How long logs are kept. */
  readonly logRetention: RetentionDays;
  /** Where alarms speak up. */
  readonly alarms: ITopic;
}

/** Full name of a part of this deployment: `softlanding-prod-screen-lead`. */
export function nameIn(house: { readonly stage: string }, part: string): string {
  return `softlanding-${house.stage}-${part}`;
}
