import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { resourcesOf, synthesised } from "./templates.ts";

interface Answer {
  readonly uri?: string;
  readonly statusCode?: number;
  readonly headers?: Record<string, { value: string }>;
}

/** What the file's handler gives back for an event, when it is told these constants. */
function run(name: string, event: object, constants = ""): Answer {
  const code = `${constants}${readFileSync(`infra/edge/${name}.js`, "utf8")}`;
  const around = { event: JSON.stringify(event) };
  return JSON.parse(runInNewContext(`${code}\nJSON.stringify(handler(JSON.parse(event)))`, around));
}
const site = 'const site = { version: "v1", folders: ["/en/", "/nl/"] };\n';
const page = (uri: string) => run("page-address", { request: { uri, headers: {} } }, site);

describe("the address of a page", () => {
  it.each([
    ["/", "/v1/index.html"],
    ["/en/", "/v1/en/index.html"],
    ["/en/region", "/v1/en/region.html"],
    ["/nl/past-het", "/v1/nl/past-het.html"],
    ["/en/region.html", "/v1/en/region.html"],
    ["/robots.txt", "/v1/robots.txt"],
    ["/v1.2/en", "/v1/v1.2/en.html"],
    ["/v1/en/region", "/v1/v1/en/region.html"],
    ["/en//", "/v1/en//index.html"],
    ["/../x", "/v1/../x.html"],
  ])("%s is the object %s", (uri, object) => {
    expect(page(uri)).toMatchObject({ uri: object });
  });

  it("without its slash leads to the one with it", () => {
    expect(page("/en")).toEqual({ statusCode: 301, headers: { location: { value: "/en/" } } });
  });

  it("is the only thing about a request that changes", () => {
    const request = { uri: "/", method: "HEAD", headers: { host: { value: "h" } } };
    const { uri: _, ...others } = run("page-address", { request }, site);
    expect(others).toEqual({ method: "HEAD", headers: { host: { value: "h" } } });
  });
});

it("an asset is kept for a year by whoever has it, and its other headers stay", () => {
  const response = { statusCode: 200, headers: { etag: { value: "e" } } };
  expect(run("keep-asset", { response }).headers).toEqual({
    etag: { value: "e" },
    "cache-control": { value: "public, max-age=31536000, immutable" },
  });
});

it("what is deployed is these files, published at once, with the version and its folders in front", () => {
  const deployed = resourcesOf(synthesised().main, "AWS::CloudFront::Function").map(
    ([, { Properties }]) => Properties,
  );
  const codes = deployed.map(({ FunctionCode }) => String(FunctionCode));
  expect(codes[0]).toMatch(
    /^const site = \{"version":"[\w-]+","folders":\[.*\]\};\nfunction handler/,
  );
  expect(codes[1]).toMatch(/^function handler/);
  for (const { AutoPublish, FunctionConfig } of deployed) {
    expect(AutoPublish).toBe(true);
    expect(FunctionConfig.Runtime).toBe("cloudfront-js-2.0");
  }
});
