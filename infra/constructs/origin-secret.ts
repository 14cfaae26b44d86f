import { RemovalPolicy, Validations } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";

/** Properties of an `OriginSecret`. */
export interface OriginSecretProps {
  /** Numbers of the secrets: the first is sent, all are accepted. */
  readonly numbers: readonly number[];
}

/**
 * What CloudFront says to the functions, so that they answer nobody else. AWS makes it up and nobody ever sees it: the
 * template only names it. Each number is a secret of its own that never changes, so that a deployment that is rolled
 * back leaves both sides with the same.
 */
export class OriginSecret extends Construct {
  /** What CloudFront sends. */
  readonly sent: string;
  /** What the functions accept, with commas. */
  readonly accepted: string;

  constructor(scope: Construct, id: string, { numbers }: OriginSecretProps) {
    super(scope, id);
    const values = numbers.map((number) => {
      const secret = new Secret(this, `Number${number}`, {
        description: `Soft Landing: what CloudFront says to the functions (${number})`,
        generateSecretString: { passwordLength: 40, excludePunctuation: true },
        removalPolicy: RemovalPolicy.DESTROY,
      });
      Validations.of(secret).acknowledge({
        id: "AwsSolutions-SMG4",
        reason:
          "Sender and receivers are told the value by the template, so it changes with a deployment: " +
          "the setting originSecrets, docs/operations.md.",
      });
      return secret.secretValue.unsafeUnwrap();
    });
    this.sent = values[0] ?? "";
    this.accepted = values.join(",");
  }
}
