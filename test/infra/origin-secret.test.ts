import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { flat, production, resourcesOf, synthesised } from "./templates.ts";

const { main } = synthesised();

describe("the secret between CloudFront and the functions", () => {
  const reference = (secret: string) => `{{resolve:secretsmanager:\${${secret}}:SecretString:::}}`;
  const told = (template: typeof main) => {
    const secrets = resourcesOf(template, "AWS::SecretsManager::Secret").map(([id]) => id);
    const [, one] = resourcesOf(template, "AWS::CloudFront::Distribution")[0] ?? [];
    const origins: { OriginCustomHeaders?: { HeaderValue: unknown }[] }[] =
      one?.Properties.DistributionConfig.Origins;
    return {
      secrets,
      sent: origins.flatMap(({ OriginCustomHeaders = [] }) =>
        OriginCustomHeaders.map(({ HeaderValue }) => flat(HeaderValue)),
      ),
      accepted: new Set(
        resourcesOf(template, "AWS::Lambda::Function")
          .map(([, { Properties }]) => Properties.Environment?.Variables.ORIGIN_SECRETS)
          .filter((value) => value !== undefined)
          .map(flat),
      ),
    };
  };

  it("is made up by AWS, and the template only names it", () => {
    main.hasResourceProperties("AWS::SecretsManager::Secret", {
      GenerateSecretString: { ExcludePunctuation: true, PasswordLength: 40 },
      SecretString: Match.absent(),
    });
    const { secrets, sent, accepted } = told(main);
    expect(secrets).toHaveLength(1);
    expect(sent).toEqual([reference(String(secrets[0]))]);
    expect([...accepted]).toEqual(sent);
  });

  it("changes without a gap: both are accepted, the new one is sent, after every function knows it", () => {
    const changing = synthesised({ ...production, originSecrets: "2,1" }).main;
    const { secrets, sent, accepted } = told(changing);
    const [two = "", one = ""] = secrets;
    expect(secrets).toHaveLength(2);
    expect(one).toBe(told(main).secrets[0]);
    expect(sent).toEqual([reference(two)]);
    expect([...accepted]).toEqual([`${reference(two)},${reference(one)}`]);
    const [, site] =
      Object.entries(changing.findResources("AWS::CloudFront::Distribution"))[0] ?? [];
    const doors = resourcesOf(changing, "AWS::Lambda::Function").filter(
      ([, { Properties }]) => Properties.Environment?.Variables.ORIGIN_SECRETS,
    );
    expect(doors.length).toBeGreaterThan(5);
    expect(site?.DependsOn).toEqual(expect.arrayContaining(doors.map(([id]) => id)));
  });
});
