import { describe, expect, it } from "vitest";
import openapi from "#docs/openapi.json" with { type: "json" };
import { loadProgramme } from "#shared/adapters/programme.ts";
import { describeApi } from "#shared/presentation/openapi.ts";

describe("the published contract", () => {
  it("is fresh: npm run api:describe writes it from the schemas that the doors check with", () => {
    expect(openapi).toEqual(JSON.parse(JSON.stringify(describeApi(loadProgramme()))));
  });

  it("refuses unknown fields and names every need of the programme", () => {
    const { StartupSubmission } = openapi.components.schemas;
    expect(StartupSubmission.additionalProperties).toBe(false);
    expect(StartupSubmission.properties.needs.items.properties.need.enum).toHaveLength(25);
  });
});
