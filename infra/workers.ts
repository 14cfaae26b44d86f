import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import { FilterOrPolicy, type ITopic, SubscriptionFilter } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import type { Env as ProveLedgerEnv } from "#functions/prove-ledger/env.ts";
import type { Env as RecordDeliveryEnv } from "#functions/record-delivery/env.ts";
import type { Env as RouteLeadEnv } from "#functions/route-lead/env.ts";
import type { Env as ScreenLeadEnv } from "#functions/screen-lead/env.ts";
import type { Env as SendLetterEnv } from "#functions/send-letter/env.ts";
import type { Env as SweepDeadlinesEnv } from "#functions/sweep-deadlines/env.ts";
import { type House, nameIn } from "./constructs/house.ts";
import { HouseAlarm } from "./constructs/house-alarm.ts";
import type { MailService } from "./constructs/mail-service.ts";
import { letUseTable } from "./constructs/table-access.ts";
import { Timer } from "./constructs/timer.ts";
import { Worker } from "./constructs/worker.ts";
import type { Settings } from "./settings.ts";

/** What the workers stand on. */
export interface WorkersGround {
  /** The deployment. */
  readonly house: House;
  /** The one table. */
  readonly table: Table;
  /** Address of the pages. */
  readonly siteUrl: string;
  /** Topic of event rows. */
  readonly leadEvents: ITopic;
  /** Topic of what became of letters. */
  readonly mailEvents: ITopic;
  /** SES. */
  readonly mail: MailService;
  /** What this deployment chose. */
  readonly settings: Settings;
}

/** Beginning of the rows that the sweep sends along the way of every event. */
const canary = "hint#canary#";

/** The functions that work by themselves. */
export function addWorkers(scope: Construct, ground: WorkersGround) {
  const { house, table, leadEvents, mailEvents, mail, settings } = ground;
  const environment = { TABLE_NAME: table.tableName };

  const screenLead = new Worker<ScreenLeadEnv>(scope, "screen-lead", {
    house,
    environment,
    topic: leadEvents,
    wants: rowsThatBegin("event#LeadReceived#", "event#LeadReleased#", "hint#screen-lead#", canary),
    missesCanaries: true,
    errorImpact: "A lead is stored but not screened; its founder waits.",
  });
  const routeLead = new Worker<RouteLeadEnv>(scope, "route-lead", {
    house,
    environment,
    topic: leadEvents,
    wants: rowsThatBegin(
      "event#LeadReceived#",
      "event#LeadReleased#",
      "event#LeadScreened#",
      "event#LeadQualified#",
      "event#OfferDeclined#",
      "event#OfferLapsed#",
      "event#OfferUndeliverable#",
      "hint#route-lead#",
      canary,
    ),
    // Two at once never starve each other at one partner's counter; twenty do (docs/scale.md).
    batchSize: 1,
    maxConcurrency: 2,
    missesCanaries: true,
    errorImpact: "A qualified lead is offered to nobody; its founder waits.",
  });
  const sendLetter = new Worker<SendLetterEnv>(scope, "send-letter", {
    house,
    environment: {
      ...environment,
      SITE_URL: ground.siteUrl,
      SENDER: settings.sender,
      CONFIGURATION_SET: mail.configurationSetName,
      PROGRAMME_MAILBOX: settings.programmeMailbox,
    },
    topic: leadEvents,
    wants: rowsThatBegin("event#", "hint#send-letter#", canary),
    timeout: Duration.seconds(30),
    maxConcurrency: 2,
    maxReceiveCount: 10,
    missesCanaries: true,
    errorImpact: "A founder, partner or member of staff does not get a letter they wait for.",
  });
  const recordDelivery = new Worker<RecordDeliveryEnv>(scope, "record-delivery", {
    house,
    environment,
    topic: mailEvents,
    errorImpact: "Bounced letters go unseen, and a lead may wait for a dead mailbox.",
  });
  const sweepDeadlines = new Timer<SweepDeadlinesEnv>(scope, "sweep-deadlines", {
    house,
    environment,
    errorImpact: "Deadlines pass unnoticed: no reminder, no lapse, no next offer.",
  });
  watchHeldUp(scope, house, sendLetter);
  const proveLedger = proveLedgerIn(scope, house, table);

  letUseTable(screenLead.door, table, ["GetItem", "PutItem"]);
  letUseTable(routeLead.door, table, ["GetItem", "Query", "PutItem", "UpdateItem"]);
  letUseTable(sendLetter.door, table, ["GetItem", "Query", "PutItem", "UpdateItem"]);
  letUseTable(recordDelivery.door, table, ["GetItem", "Query", "PutItem", "UpdateItem"]);
  letUseTable(sweepDeadlines.door, table, [
    "GetItem",
    "Query",
    "PutItem",
    "UpdateItem",
    "DeleteItem",
  ]);
  sweepDeadlines.door.allow(["dynamodb:Query"], [`${table.tableArn}/index/due`]);
  sendLetter.door.allow(["ses:SendEmail"], mail.sendingArns);
  return {
    queues: [screenLead, routeLead, sendLetter, recordDelivery],
    sweepDeadlines,
    proveLedger,
  };
}

/** A letter that SES does not take goes back to its row, and its message is done: no queue shows that none goes out. */
function watchHeldUp(scope: Construct, house: House, sendLetter: Worker<SendLetterEnv>): void {
  const heldUp = new MetricFilter(scope, "LettersHeldUp", {
    logGroup: sendLetter.door.log,
    filterPattern: FilterPattern.anyTerm("letter held up", "letter failed"),
    metricNamespace: nameIn(house, "letters"),
    metricName: "HeldUp",
  });
  new HouseAlarm(scope, "letters-held-up", {
    house,
    errorImpact: "Letters do not go out: SES takes none, or refuses them one after another.",
    periods: 3,
    metric: heldUp.metric({ period: Duration.minutes(5), statistic: "Sum" }),
  });
}

/** The daily proof, with the alarm that matters most: a reference number without an end and without a timer. */
function proveLedgerIn(scope: Construct, house: House, table: Table): Timer<ProveLedgerEnv> {
  const namespace = nameIn(house, "ledger");
  const proveLedger = new Timer<ProveLedgerEnv>(scope, "prove-ledger", {
    house,
    environment: { TABLE_NAME: table.tableName, METRICS_NAMESPACE: namespace },
    daily: { hour: 6, timeZone: "Europe/Brussels" },
    timeout: Duration.minutes(5),
    carries: { releases: "shared/programme/releases" },
    errorImpact: "Nobody proves that every lead is accounted for, and staff get no digest.",
  });
  letUseTable(proveLedger.door, table, ["Scan", "GetItem", "Query", "PutItem"]);
  new HouseAlarm(scope, "prove-ledger-unaccounted", {
    house,
    errorImpact: "A founder's request has neither an end nor anybody who waits for it.",
    metric: new Metric({
      namespace,
      metricName: "Unaccounted",
      statistic: "Maximum",
      period: Duration.hours(1),
    }),
  });
  new HouseAlarm(scope, "prove-ledger-differing", {
    house,
    errorImpact: "A decision about a founder does not come out again as it was taken.",
    metric: new Metric({
      namespace,
      metricName: "DecisionsDiffering",
      statistic: "Maximum",
      period: Duration.hours(1),
    }),
  });
  return proveLedger;
}

/** Matches the raw stream record of a row whose sort key begins with one of `prefixes`. */
function rowsThatBegin(...prefixes: string[]): Record<string, FilterOrPolicy> {
  return {
    dynamodb: FilterOrPolicy.policy({
      Keys: FilterOrPolicy.policy({
        sk: FilterOrPolicy.policy({
          S: FilterOrPolicy.filter(SubscriptionFilter.stringFilter({ matchPrefixes: prefixes })),
        }),
      }),
    }),
  };
}
