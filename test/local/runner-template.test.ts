import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { loadStacks } from "#infra/local/template.ts";
import { cloudOf } from "./cloud-of.ts";

/** What a queue's one property means, with the queue `App / Q` otherwise empty. */
function meaning(value: unknown, data = {}, outputs = {}): unknown {
  const cloud = cloudOf(
    { Q: { Type: "AWS::SQS::Queue", Properties: { P: value } } },
    data,
    outputs,
  );
  const [queue] = cloud.resources("AWS::SQS::Queue");
  if (queue === undefined) throw new Error("no queue");
  return cloud.read(queue, { plays: z.object({ P: z.unknown() }), leavesOut: [] }).P;
}

describe("a template's intrinsics", () => {
  it.each([
    [{ Ref: "AWS::Region" }, "eu-north-1"],
    [{ Ref: "BootstrapVersion" }, "/cdk-bootstrap/version"],
    [{ "Fn::GetAtt": ["Q", "Arn"] }, "arn:aws:sqs:eu-north-1:000000000000:Q"],
    [{ "Fn::Join": ["-", ["a", { Ref: "AWS::Partition" }]] }, "a-aws"],
    [{ "Fn::Select": [1, { "Fn::Split": ["/", "a/b/c"] }] }, "b"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template language's own variables
    [{ "Fn::Sub": "${AWS::AccountId} ${Q.QueueName} ${!Literal}" }, "000000000000 Q ${Literal}"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template language's own variables
    [{ "Fn::Sub": ["${V}!", { V: { Ref: "AWS::URLSuffix" } }] }, "amazonaws.com!"],
    [{ "Fn::If": ["Never", "yes", "no"] }, "no"],
    [[{ Ref: "AWS::NoValue" }, "kept"], ["kept"]],
    [{ nested: { gone: { Ref: "AWS::NoValue" }, kept: 1 } }, { nested: { kept: 1 } }],
  ])("%j means %j", (value, expected) => {
    expect(meaning(value)).toEqual(expected);
  });

  it("reach into another stack through its exports", () => {
    const data = { Items: { Type: "AWS::DynamoDB::Table", Properties: { TableName: "items" } } };
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template language's own variables
    const name = { "Fn::Sub": "${AWS::StackName}:Items" };
    const outputs = { Items: { Value: { Ref: "Items" }, Export: { Name: name } } };
    expect(meaning({ "Fn::ImportValue": "Data:Items" }, data, outputs)).toBe("items");
  });

  it.each([
    [{ Ref: "Nobody" }, /App \/ Q: property P .*Ref "Nobody"/],
    [{ "Fn::GetAtt": ["Q", "Colour"] }, /Fn::GetAtt \["Q","Colour"\]/],
    [{ "Fn::ImportValue": "Nowhere" }, /Fn::ImportValue "Nowhere"/],
    [{ deep: [{ "Fn::Cidr": ["10.0.0.0/16"] }] }, /Fn::Cidr .* does not know/],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template language's own variables
    [{ "Fn::Sub": "a ${Nobody.Arn}" }, /\$\{Nobody.Arn\}/],
  ])("%j stops the start and says where", (value, message) => {
    expect(() => meaning(value)).toThrow(message);
  });
});

describe("a template's resources", () => {
  it("of a type nobody plays stop the start, unless their condition is false", () => {
    const resource = { Type: "AWS::Neptune::DBCluster" };
    expect(() => cloudOf({ Graph: resource })).toThrow(/App \/ Graph: .*AWS::Neptune::DBCluster/);
    expect(() => cloudOf({ Graph: { ...resource, Condition: "Never" } })).not.toThrow();
  });

  it("with a property that is not played stop the start", () => {
    const queue = { Type: "AWS::SQS::Queue", Properties: { FifoQueue: true } };
    const cloud = cloudOf({ Q: queue });
    const reading = { plays: z.object({}), leavesOut: [] };
    for (const found of cloud.resources("AWS::SQS::Queue")) {
      expect(() => cloud.read(found, reading)).toThrow(/App \/ Q: .*FifoQueue of AWS::SQS::Queue/);
    }
  });

  it("are called by their name, else by their logical id without the hash unless twins need it", () => {
    const cloud = cloudOf({
      Named: { Type: "AWS::SQS::Queue", Properties: { QueueName: "by-name" } },
      Alone0A1B2C3D: { Type: "AWS::SQS::Queue" },
      Twin0A1B2C3D: { Type: "AWS::SQS::Queue" },
      Twin1A1B2C3D: { Type: "AWS::SQS::Queue" },
    });
    const names = cloud.resources("AWS::SQS::Queue").map((queue) => cloud.name(queue));
    expect(names).toEqual(["by-name", "Alone", "Twin0A1B2C3D", "Twin1A1B2C3D"]);
  });

  it("need a synth first", () => {
    expect(() => loadStacks(path.join(tmpdir(), "nowhere"))).toThrow(/run the synth first/);
  });
});
