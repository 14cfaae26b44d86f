import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  Function as CloudFrontFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
} from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/** CloudFront takes no longer code. */
const largest = 10_000;

/** The function of `infra/edge/<name>.js`, told some constants, as a distribution runs it at every request or answer. */
export function edgeFunction(
  scope: Construct,
  name: string,
  when: "request" | "response",
  constants: Readonly<Record<string, object>> = {},
) {
  const told = Object.entries(constants).map(
    ([constant, value]) => `const ${constant} = ${JSON.stringify(value)};\n`,
  );
  const text = readFileSync(join(import.meta.dirname, "..", "edge", `${name}.js`), "utf8");
  const code = told.join("") + text.replace(/^\/\/.*\n/gm, "").trimStart();
  if (code.length > largest) throw new Error(`infra/edge/${name}.js is too long for CloudFront`);
  return {
    function: new CloudFrontFunction(scope, name, {
      code: FunctionCode.fromInline(code),
      runtime: FunctionRuntime.JS_2_0,
    }),
    eventType:
      when === "request" ? FunctionEventType.VIEWER_REQUEST : FunctionEventType.VIEWER_RESPONSE,
  };
}
