import { CfnOutput, Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  type CfnStage,
  HttpApi,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { FilterPattern, LogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { type House, nameIn } from "./house.ts";
import { HouseAlarm } from "./house-alarm.ts";

/** Properties of the `Front`. */
export interface FrontProps {
  /** The deployment. */
  readonly house: House;
}

/** Paths hold tokens that open a lead, so the log knows routes only. */
const accessLogFormat = JSON.stringify({
  requestId: "$context.requestId",
  at: "$context.requestTimeEpoch",
  route: "$context.routeKey",
  status: "$context.status",
  milliseconds: "$context.responseLatency",
  error: "$context.integrationErrorMessage",
});

/** Requests a second, and at once, that all callers together may make. */
interface Limit {
  readonly rate: number;
  readonly burst: number;
}

/** Every route that is not limited below. */
const usual: Limit = { rate: 50, burst: 100 };

/** Routes that store what a stranger wrote, or that open a lead with a guessed token. */
const strict: { readonly when: RegExp; readonly limit: Limit }[] = [
  { when: /^POST \/api\/leads$/, limit: { rate: 10, burst: 40 } },
  { when: /^GET .*\{token\}/, limit: { rate: 10, burst: 40 } },
  { when: /^POST .*\{token\}/, limit: { rate: 5, burst: 20 } },
];

/** The HTTP API in front of every door: throttled route by route, logged without paths. People reach it by the site. */
export class Front extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, props: FrontProps) {
    super(scope, id);
    const { house } = props;
    this.api = new HttpApi(this, "Api", {
      apiName: nameIn(house, id),
      createDefaultStage: false,
      description: "Soft Landing: forms, offers, reviews and status pages",
    });
    Validations.of(this.api).acknowledge({
      id: "AwsSolutions-APIG4",
      reason:
        "People come without an account: a founder's form is open to all, and every other page is opened by " +
        "a random link token of 160 bits that the function checks.",
    });
    const log = new LogGroup(this, "Log", {
      logGroupName: `/aws/vendedlogs/http/${nameIn(house, id)}`,
      retention: house.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, "Stage", {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: usual.rate, burstLimit: usual.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(accessLogFormat),
      },
    });
    new CfnOutput(this, "ApiUrl", {
      description: "The API itself, which answers the site and nobody else",
      value: this.api.apiEndpoint,
    });
    new HouseAlarm(this, "site-errors", {
      house,
      errorImpact: "People see an error page instead of their form, offer, review or status.",
      threshold: 3,
      metric: this.stage.metricServerError({ period: Duration.minutes(5), statistic: "Sum" }),
    });
    this.watchRefused(house, log);
  }

  /** Whoever comes past the site gets 421; so does everybody when the site says the wrong secret. */
  private watchRefused(house: House, logGroup: LogGroup): void {
    const refused = new MetricFilter(this, "Refused", {
      logGroup,
      filterPattern: FilterPattern.stringValue("$.status", "=", "421"),
      metricNamespace: nameIn(house, "site"),
      metricName: "Refused",
    });
    new HouseAlarm(this, "site-refused", {
      house,
      errorImpact:
        "Requests come past the site and are refused; if it is all of them, no form works.",
      threshold: 3,
      metric: refused.metric({ period: Duration.minutes(5), statistic: "Sum" }),
    });
  }

  /** Gives each of these routes, by its name, the limit that its kind asks for. */
  limit(routes: Iterable<readonly [string, HttpRoute]>): void {
    const settings: Record<string, object> = {};
    for (const [key, route] of routes) {
      const limit = strict.find(({ when }) => when.test(key))?.limit;
      if (limit === undefined) continue;
      settings[key] = { ThrottlingRateLimit: limit.rate, ThrottlingBurstLimit: limit.burst };
      // A stage that names a route which does not exist yet cannot be made.
      this.stage.node.addDependency(route);
    }
    (this.stage.node.defaultChild as CfnStage).routeSettings = settings;
  }
}
