import { Stack, type StackProps } from "aws-cdk-lib";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { nameIn } from "./constructs/house.ts";
import type { Settings } from "./settings.ts";

/** Properties of the `FirewallStack`. */
export interface FirewallStackProps extends StackProps {
  /** What this deployment chose. */
  readonly settings: Settings;
}

/** Requests that one address may make within five minutes. A fair or an office is one address. */
const perAddress = { posts: 100, all: 2000 };

/**
 * Rules of the common set that only count. They judge what people write, and a founder may write of scripts and paths:
 * texts are shown as texts everywhere, and how long a form may be is our own rule.
 */
const countedOnly = [
  "CrossSiteScripting_BODY",
  "EC2MetaDataSSRF_BODY",
  "GenericLFI_BODY",
  "GenericRFI_BODY",
  "SizeRestrictions_BODY",
];

/** The web ACL in front of pages and API. AWS wants those of CloudFront in us-east-1, so it is a stack of its own. */
export class FirewallStack extends Stack {
  readonly webAclArn: string;

  constructor(scope: Construct, id: string, { settings, ...props }: FirewallStackProps) {
    const description = "Soft Landing: the firewall in front of pages and API";
    super(scope, id, { ...props, description, env: { region: "us-east-1" } });
    const acl = new CfnWebACL(this, "WebAcl", {
      name: nameIn(settings, "site"),
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: measured("all"),
      rules: [
        rateRule(0, "posts", perAddress.posts, {
          byteMatchStatement: {
            fieldToMatch: { method: {} },
            positionalConstraint: "EXACTLY",
            searchString: "POST",
            textTransformations: [{ priority: 0, type: "NONE" }],
          },
        }),
        rateRule(1, "requests", perAddress.all),
        managedRule(2, "AWSManagedRulesCommonRuleSet", countedOnly),
        managedRule(3, "AWSManagedRulesKnownBadInputsRuleSet"),
      ],
    });
    this.webAclArn = acl.attrArn;
  }
}

/** Answers 429 while one address asks more often than this within five minutes. */
function rateRule(
  priority: number,
  name: string,
  limit: number,
  scopeDownStatement?: CfnWebACL.StatementProperty,
): CfnWebACL.RuleProperty {
  const only = scopeDownStatement ? { scopeDownStatement } : {};
  return {
    name,
    priority,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: {
      rateBasedStatement: { aggregateKeyType: "IP", evaluationWindowSec: 300, limit, ...only },
    },
    visibilityConfig: measured(name),
  };
}

function managedRule(
  priority: number,
  name: string,
  counted: readonly string[] = [],
): CfnWebACL.RuleProperty {
  const ruleActionOverrides = counted.map((rule) => ({ name: rule, actionToUse: { count: {} } }));
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: { managedRuleGroupStatement: { vendorName: "AWS", name, ruleActionOverrides } },
    visibilityConfig: measured(name),
  };
}

/** Counted, but without samples of requests: they hold addresses of people and tokens of links. */
function measured(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
