import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import type { Env as AnswerOfferEnv } from "#functions/answer-offer/env.ts";
import type { Env as DecideReviewEnv } from "#functions/decide-review/env.ts";
import type { Env as DescribeApiEnv } from "#functions/describe-api/env.ts";
import type { Env as FollowLeadEnv } from "#functions/follow-lead/env.ts";
import type { Env as ReceiveLeadEnv } from "#functions/receive-lead/env.ts";
import type { Env as ResumePartnerEnv } from "#functions/resume-partner/env.ts";
import type { Env as ShowReportEnv } from "#functions/show-report/env.ts";
import { Door } from "./constructs/door.ts";
import type { House } from "./constructs/house.ts";
import { letUseTable } from "./constructs/table-access.ts";

/** What the doors stand on. */
export interface DoorsGround {
  /** The deployment. */
  readonly house: House;
  /** The one table. */
  readonly table: Table;
  /** The HTTP API. */
  readonly api: HttpApi;
  /** Where a founder can ask a person. */
  readonly programmeMailbox: string;
  /** What they accept as a sign that a request came by the site. */
  readonly originSecrets: string;
}

/** The functions that people reach over HTTP. */
export function addDoors(scope: Construct, ground: DoorsGround): Door<object>[] {
  const { house, table, api } = ground;
  const throughSite = { ORIGIN_SECRETS: ground.originSecrets };
  const environment = { TABLE_NAME: table.tableName, ...throughSite };

  const receiveLead = new Door<ReceiveLeadEnv>(scope, "receive-lead", {
    house,
    api,
    environment,
    routes: ["GET /apply", "GET /welcome", "POST /api/leads"],
    errorImpact: "Founders cannot hand in their form.",
  });
  const followLead = new Door<FollowLeadEnv>(scope, "follow-lead", {
    house,
    api,
    environment: { ...environment, PROGRAMME_MAILBOX: ground.programmeMailbox },
    routes: [
      "GET /status/{token}",
      "GET /status/{token}/plan.ics",
      "GET /api/status/{token}",
      "GET /api/status/{token}/export",
      "POST /status/{token}/{action}",
      "POST /api/status/{token}/{action}",
    ],
    errorImpact: "Founders cannot see, answer, withdraw or erase their lead.",
  });
  const answerOffer = new Door<AnswerOfferEnv>(scope, "answer-offer", {
    house,
    api,
    environment,
    routes: ["GET /offers/{token}", "POST /offers/{token}"],
    errorImpact: "Partners cannot accept or decline, and their offers run out.",
  });
  const decideReview = new Door<DecideReviewEnv>(scope, "decide-review", {
    house,
    api,
    environment,
    routes: ["GET /reviews/{token}", "POST /reviews/{token}"],
    errorImpact: "Staff cannot decide, and leads that need a person wait.",
  });
  const resumePartner = new Door<ResumePartnerEnv>(scope, "resume-partner", {
    house,
    api,
    environment,
    routes: ["GET /partners/{token}", "POST /partners/{token}"],
    errorImpact: "Staff cannot let a partner take part again, and it gets no leads meanwhile.",
  });
  const showReport = new Door<ShowReportEnv>(scope, "show-report", {
    house,
    api,
    environment,
    routes: ["GET /reports/{token}", "GET /reports/{token}/csv"],
    errorImpact: "Staff cannot open the report on needs; nobody else is hurt.",
  });
  const describeApi = new Door<DescribeApiEnv>(scope, "describe-api", {
    house,
    api,
    environment: throughSite,
    memory: 256,
    routes: ["GET /api/openapi.json"],
    errorImpact: "Scripts cannot read how to hand in a lead; people are not hurt.",
  });

  letUseTable(receiveLead.door, table, ["GetItem", "Query", "PutItem"]);
  letUseTable(followLead.door, table, ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"]);
  letUseTable(answerOffer.door, table, ["GetItem", "Query", "PutItem", "UpdateItem"]);
  letUseTable(decideReview.door, table, ["GetItem", "Query", "PutItem"]);
  letUseTable(resumePartner.door, table, ["GetItem", "Query", "PutItem", "DeleteItem"]);
  letUseTable(showReport.door, table, ["GetItem", "Query"]);
  return [
    receiveLead,
    followLead,
    answerOffer,
    decideReview,
    resumePartner,
    showReport,
    describeApi,
  ];
}
