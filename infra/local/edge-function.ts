import { createContext, Script } from "node:vm";
import * as z from "zod";
import type { Cloud } from "./cloud.ts";

const reading = {
  plays: z.object({
    AutoPublish: z.literal(true),
    FunctionCode: z.string(),
    FunctionConfig: z.strictObject({
      Comment: z.string().optional(),
      Runtime: z.literal("cloudfront-js-2.0"),
    }),
    Name: z.string(),
  }),
  leavesOut: ["Tags"],
};
const headers = z.record(z.string(), z.object({ value: z.string() }));
const answered = z.object({
  uri: z.string().optional(),
  statusCode: z.number().optional(),
  headers: headers.default({}),
});
/** Milliseconds that a function may take; at CloudFront it is less than one. */
const longest = 100;

/** What a function of CloudFront gives back: a request to go on with, or an answer. */
export type EdgeAnswer = z.infer<typeof answered>;
export type EdgeFunction = (event: object) => EdgeAnswer;

/** Headers as CloudFront's functions see them. */
export function edgeHeaders(
  plain: Readonly<Record<string, string | readonly string[] | undefined>>,
): z.infer<typeof headers> {
  const given = Object.entries(plain).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, { value: String(value) }]));
}

/** The functions of CloudFront by their ARN. Their code runs alone, as there: it sees its event and nothing else. */
export function edgeFunctions(cloud: Cloud): Map<string, EdgeFunction> {
  return new Map(
    cloud.resources("AWS::CloudFront::Function").map((resource) => {
      const { FunctionCode } = cloud.read(resource, reading);
      const script = new Script(`${FunctionCode}\nJSON.stringify(handler(JSON.parse(event)));`, {
        filename: `${resource.stack}/${resource.id}.js`,
      });
      const run: EdgeFunction = (event) => {
        const around = createContext({ event: JSON.stringify(event) });
        return answered.parse(JSON.parse(script.runInContext(around, { timeout: longest })));
      };
      return [cloud.attribute(resource, "FunctionARN") ?? resource.id, run];
    }),
  );
}
