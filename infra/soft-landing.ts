import { type App, Tags } from "aws-cdk-lib";
import { AppStack } from "./app-stack.ts";
import { DataStack } from "./data-stack.ts";
import type { Settings } from "./settings.ts";

/** Both stacks of one deployment. */
export function softLanding(app: App, settings: Settings): { data: DataStack; main: AppStack } {
  const { stage } = settings;
  const data = new DataStack(app, `SoftLanding-${stage}-Data`, {
    settings,
    terminationProtection: !settings.disposable,
  });
  const main = new AppStack(app, `SoftLanding-${stage}-App`, { settings, data });
  Tags.of(app).add("softlanding:stage", stage);
  return { data, main };
}
