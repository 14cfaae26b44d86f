import { dirname } from "node:path";
import { AssetHashType, DockerImage, Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { bundleInto, entryOf } from "./bundling.ts";
import { type House, nameIn } from "./house.ts";

/** Properties of a `HouseFunction`. */
export interface HouseFunctionProps<Env extends object> {
  /** The deployment. */
  readonly house: House;
  /** The variables of the function's env.ts; a forgotten one does not compile. */
  readonly environment: Env;
  /** Longest run.
   * @default 15 seconds */
  readonly timeout?: Duration;
  /** Memory in MB, and with it the share of a processor.
   * @default 512 */
  readonly memory?: number;
  /** Folders of this project that lie beside its code, by the name that they have there.
   * @default none */
  readonly carries?: Readonly<Record<string, string>>;
}

/** The function of `functions/<id>`: bundled, on Node 24 and arm64, with a role that may write its own log and nothing else. */
export class HouseFunction<Env extends object> extends Construct {
  readonly lambda: LambdaFunction;
  readonly timeout: Duration;
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, props: HouseFunctionProps<Env>) {
    super(scope, id);
    this.timeout = props.timeout ?? Duration.seconds(15);
    const functionName = nameIn(props.house, id);
    this.log = new LogGroup(this, "Log", {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: props.house.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [this.log.logGroupArn],
      }),
    );
    this.lambda = new LambdaFunction(this, "Function", {
      functionName,
      role,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory ?? 512,
      timeout: this.timeout,
      handler: "index.handler",
      environment: { ...props.environment } as Record<string, string>,
      code: bundledCode(id, props.carries),
    });
  }

  /** Adds exactly these actions on exactly these resources to the function's role. */
  allow(actions: string[], resources: string[]): void {
    this.lambda.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }
}

/** Bundled here by esbuild; no container is ever asked. */
function bundledCode(name: string, carries: HouseFunctionProps<object>["carries"]): Code {
  const entry = entryOf(name);
  return Code.fromAsset(dirname(entry), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry("no-container-is-used"),
      local: {
        tryBundle: (folder) => {
          bundleInto(folder, entry, carries);
          return true;
        },
      },
    },
  });
}
