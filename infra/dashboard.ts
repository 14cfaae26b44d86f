import { Duration } from "aws-cdk-lib";
import {
  Dashboard as CloudWatchDashboard,
  Color,
  GraphWidget,
  type IMetric,
  Metric,
  SingleValueWidget,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import type { Door } from "./constructs/door.ts";
import type { EventPipe } from "./constructs/event-pipe.ts";
import type { Front } from "./constructs/front.ts";
import { type House, nameIn } from "./constructs/house.ts";
import type { MailService } from "./constructs/mail-service.ts";
import type { Timer } from "./constructs/timer.ts";
import type { Worker } from "./constructs/worker.ts";

/** Properties of the `Dashboard`. */
export interface DashboardProps {
  /** The deployment. */
  readonly house: House;
  /** The HTTP API. */
  readonly front: Front;
  /** Functions over HTTP. */
  readonly doors: Door<object>[];
  /** Functions that work by themselves. */
  readonly workers: {
    readonly queues: Worker<object>[];
    readonly sweepDeadlines: Timer<object>;
    readonly proveLedger: Timer<object>;
  };
  /** Stream to topic. */
  readonly pipe: EventPipe;
  /** SES. */
  readonly mail: MailService;
}

const period = Duration.minutes(5);

/** One page that answers: is anything lost, is anything stuck, is anybody waiting? */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);
    const { house, doors, pipe, workers } = props;
    const deadLetters = [...workers.queues.map((one) => one.deadLetters), pipe.deadLetters];
    const dashboard = new CloudWatchDashboard(this, "Page", {
      dashboardName: nameIn(house, "overview"),
      defaultInterval: Duration.days(1),
    });
    const heading = (text: string) => new TextWidget({ markdown: text, width: 24, height: 1 });

    dashboard.addWidgets(heading("## Is anything lost? Every number here should be 0"));
    dashboard.addWidgets(
      new SingleValueWidget({
        title: "Messages set aside",
        width: 18,
        height: 4,
        metrics: deadLetters.map((queue) =>
          queue.metricApproximateNumberOfMessagesVisible({ period, statistic: "Maximum" }),
        ),
      }),
      new SingleValueWidget({
        title: "Leads, by the daily proof",
        width: 6,
        height: 4,
        metrics: ["Unaccounted", "Problems"].map((name) => ledgerMetric(house, name)),
      }),
    );
    dashboard.addWidgets(heading("## Is anything stuck?"));
    dashboard.addWidgets(
      graph(
        "Oldest message, seconds",
        workers.queues.map((one) =>
          one.queue.metricApproximateAgeOfOldestMessage({ period, statistic: "Maximum" }),
        ),
      ),
      graph("Pipe", [pipeMetric(house, "ExecutionFailed"), pipeMetric(house, "Invocations")]),
      graph("Sweep, runs and errors", [
        workers.sweepDeadlines.door.lambda.metricInvocations({ period }),
        workers.sweepDeadlines.door.lambda.metricErrors({ period, color: Color.RED }),
      ]),
    );
    dashboard.addWidgets(heading("## Is anybody waiting?"));
    dashboard.addWidgets(
      graph("Requests and errors", [
        props.front.stage.metricCount({ period, statistic: "Sum" }),
        props.front.stage.metricClientError({ period, statistic: "Sum", color: Color.ORANGE }),
        props.front.stage.metricServerError({ period, statistic: "Sum", color: Color.RED }),
      ]),
      graph(
        "Doors, slowest 1 in 100, milliseconds",
        doors.map((one) => one.door.lambda.metricDuration({ period, statistic: "p99" })),
      ),
      graph(
        "Letters",
        ["Send", "Delivery", "Bounce", "Complaint"].map((name) => mailMetric(props.mail, name)),
      ),
    );
  }
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8, height: 6 });
}

function pipeMetric(house: House, metricName: string): Metric {
  return new Metric({
    namespace: "AWS/EventBridge/Pipes",
    metricName,
    dimensionsMap: { PipeName: nameIn(house, "lead-pipe") },
    statistic: "Sum",
    period,
  });
}

function ledgerMetric(house: House, metricName: string): Metric {
  const namespace = nameIn(house, "ledger");
  return new Metric({ namespace, metricName, statistic: "Maximum", period: Duration.days(1) });
}

function mailMetric(mail: MailService, metricName: string): Metric {
  return new Metric({
    namespace: "AWS/SES",
    metricName,
    dimensionsMap: { "ses:configuration-set": mail.configurationSetName },
    statistic: "Sum",
    period,
  });
}
