import { type IStackSynthesizer, Stack, type StackProps } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { EventPipe } from "./constructs/event-pipe.ts";
import { Front } from "./constructs/front.ts";
import type { House } from "./constructs/house.ts";
import { HouseTopic } from "./constructs/house-topic.ts";
import { MailService } from "./constructs/mail-service.ts";
import { OriginSecret } from "./constructs/origin-secret.ts";
import { PublishingSynthesizer } from "./constructs/publishing-synthesizer.ts";
import { Site } from "./constructs/site.ts";
import { SiteFiles } from "./constructs/site-files.ts";
import { Dashboard } from "./dashboard.ts";
import type { DataStack } from "./data-stack.ts";
import { addDoors } from "./doors.ts";
import { watchPlatform } from "./platform-alarms.ts";
import type { Settings } from "./settings.ts";
import { addWorkers } from "./workers.ts";

/** Properties of the `AppStack`. */
export interface AppStackProps extends StackProps {
  /** What this deployment chose. */
  readonly settings: Settings;
  /** Where the rows and the pages are. */
  readonly data: DataStack;
  /** ARN of the web ACL in front of everything.
   * @default none */
  readonly webAclArn?: string | undefined;
}

/** Everything that can be thrown away and deployed again without losing a lead. */
export class AppStack extends Stack {
  constructor(scope: Construct, id: string, props: AppStackProps) {
    const publisher = new PublishingSynthesizer();
    const description = "Soft Landing: everything that keeps no state";
    super(scope, id, { ...props, synthesizer: publisher as IStackSynthesizer, description });
    const { settings, data } = props;
    const { stage } = settings;
    const { table, key } = data;

    const alarms = this.alarmTopic(props);
    const house: House = { stage, logRetention: settings.logRetentionDays, alarms };

    const leadEvents = new HouseTopic(this, "lead-events", { stage, key }).topic;
    const mailEvents = new HouseTopic(this, "mail-events", {
      stage,
      key,
      servicePublishes: true,
    }).topic;

    const pipe = new EventPipe(this, "lead-pipe", {
      house,
      table,
      key,
      topic: leadEvents,
      prefixes: ["event#", "hint#"],
      errorImpact: "Stored leads stand still: nothing is screened, routed or mailed.",
    });
    const mail = new MailService(this, "Mail", {
      house,
      sender: settings.sender,
      domain: settings.senderDomain,
      identity: settings.senderIdentity,
      tellRecords: !settings.disposable,
      events: mailEvents,
    });
    const front = new Front(this, "site", { house });
    const secret = new OriginSecret(this, "OriginSecret", { numbers: settings.originSecrets });
    const doors = addDoors(this, {
      house,
      table,
      api: front.api,
      programmeMailbox: settings.programmeMailbox,
      originSecrets: secret.accepted,
    });
    const routes = doors.flatMap((door) => [...door.routes]);
    front.limit(routes);
    const site = new Site(this, "pages", {
      house,
      bucket: data.pages,
      files: new SiteFiles(this, "Files", { publisher, bucket: data.pagesName }),
      api: front.api,
      routes: routes.map(([key]) => key),
      secret: secret.sent,
      domain: ownDomain(settings),
      webAclArn: props.webAclArn,
    });
    // A new secret is accepted before it is sent.
    site.distribution.node.addDependency(...doors.map(({ door }) => door.lambda));
    const workers = addWorkers(this, {
      house,
      table,
      siteUrl: site.url,
      leadEvents,
      mailEvents,
      mail,
      settings,
    });
    watchPlatform(this, house, table);
    new Dashboard(this, "Dashboard", { house, front, doors, workers, pipe, mail });
  }

  /** Where alarms go. A topic with a policy of its own must admit CloudWatch by name. */
  private alarmTopic({ settings, data }: AppStackProps): Topic {
    const { topic } = new HouseTopic(this, "ops-alarms", {
      stage: settings.stage,
      key: data.key,
      servicePublishes: true,
    });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": this.account } },
      }),
    );
    if (settings.opsMailbox) topic.addSubscription(new EmailSubscription(settings.opsMailbox));
    return topic;
  }
}

function ownDomain({ siteDomain, siteCertificate }: Settings) {
  return siteDomain && siteCertificate
    ? { name: siteDomain, certificateArn: siteCertificate }
    : undefined;
}
