import type { IKey } from "aws-cdk-lib/aws-kms";
import { Alias } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { nameIn } from "./house.ts";

/** Properties of a `HouseTopic`. */
export interface HouseTopicProps {
  /** Name of the deployment. */
  readonly stage: string;
  /** Own key.
   * @default the key that AWS manages for SNS, or none where an AWS service publishes (that key admits no service) */
  readonly key?: IKey | undefined;
  /** Whether an AWS service itself publishes, rather than a role of this app.
   * @default false */
  readonly servicePublishes?: boolean;
}

/** A topic that is spoken to over TLS only. */
export class HouseTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: HouseTopicProps) {
    super(scope, id);
    const managed = props.servicePublishes
      ? undefined
      : Alias.fromAliasName(this, "ManagedKey", "alias/aws/sns");
    const masterKey = props.key ?? managed;
    this.topic = new Topic(this, "Topic", {
      topicName: nameIn(props, id),
      enforceSSL: true,
      ...(masterKey ? { masterKey } : {}),
    });
  }
}
