import { type App, ReferenceStrength, Stack, Tags } from "aws-cdk-lib";
import { AppStack } from "./app-stack.ts";
import { DataStack } from "./data-stack.ts";
import { FirewallStack } from "./firewall-stack.ts";
import type { Settings } from "./settings.ts";

/** The stacks of one deployment; with the firewall a third, which must be told where the others are. */
export function softLanding(
  app: App,
  settings: Settings,
  region?: string,
): { data: DataStack; main: AppStack; firewall: FirewallStack | undefined } {
  const { stage } = settings;
  const place = settings.firewall ? { env: { region: regionFor(region) } } : {};
  const firewall = settings.firewall
    ? new FirewallStack(app, `SoftLanding-${stage}-Firewall`, { settings })
    : undefined;
  const data = new DataStack(app, `SoftLanding-${stage}-Data`, {
    ...place,
    settings,
    terminationProtection: !settings.disposable,
  });
  const main = new AppStack(app, `SoftLanding-${stage}-App`, {
    ...place,
    settings,
    data,
    webAclArn: firewall && readElsewhere(firewall.webAclArn),
  });
  // Tags on dashboards are new to CloudFormation; not everything that reads a template knows them.
  const excludeResourceTypes = ["AWS::CloudWatch::Dashboard"];
  Tags.of(app).add("softlanding:stage", stage, { excludeResourceTypes });
  return { data, main, firewall };
}

/** A value of a stack in another region, read when this one is deployed and by nothing that we would have to run. */
function readElsewhere(value: string): string {
  return Stack.consumeReference(value, ReferenceStrength.WEAK) as string;
}

function regionFor(region: string | undefined): string {
  if (region !== undefined) return region;
  throw new Error(
    "firewall=true needs a region: set AWS_REGION, or a profile that has one, before the synth.",
  );
}
