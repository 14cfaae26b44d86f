import { App } from "aws-cdk-lib";
import { readSettings } from "./settings.ts";
import { softLanding } from "./soft-landing.ts";

/** Entry of `cdk synth` and `cdk deploy`. What a person did wrong is told in words, without a stack trace. */
try {
  const { checkedProgramme } = await import("#shared/adapters/checked-programme.ts");
  checkedProgramme();
  const app = new App({ autoSynth: false });
  softLanding(
    app,
    readSettings((key) => app.node.tryGetContext(key)),
    process.env.CDK_DEFAULT_REGION,
  );
  app.synth();
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
  process.exitCode = 1;
}
