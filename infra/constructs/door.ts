import { Duration } from "aws-cdk-lib";
import { type HttpApi, HttpMethod, type HttpRoute } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Construct } from "constructs";
import { HouseAlarm } from "./house-alarm.ts";
import { HouseFunction, type HouseFunctionProps } from "./house-function.ts";

/** Properties of a `Door`. */
export interface DoorProps<Env extends object> extends HouseFunctionProps<Env> {
  /** The HTTP API it belongs to. */
  readonly api: HttpApi;
  /** Its routes as the API names them: `GET /status/{token}`. */
  readonly routes: readonly string[];
  /** Who is hurt when it fails, in one sentence. */
  readonly errorImpact: string;
}

/** A function that people reach over HTTP, with its routes and its alarm. */
export class Door<Env extends object> extends Construct {
  readonly door: HouseFunction<Env>;
  /** Its routes by the name that the API gives them. */
  readonly routes: ReadonlyMap<string, HttpRoute>;

  constructor(scope: Construct, id: string, props: DoorProps<Env>) {
    super(scope, `${id}-door`);
    this.door = new HouseFunction(this, id, { timeout: Duration.seconds(10), ...props });
    const integration = new HttpLambdaIntegration(id, this.door.lambda);
    this.routes = new Map(
      props.routes.flatMap((key) => {
        const [method, path] = key.split(" ");
        const added = props.api.addRoutes({
          path: path ?? "/",
          methods: [method === "POST" ? HttpMethod.POST : HttpMethod.GET],
          integration,
        });
        return added.map((route) => [key, route] as const);
      }),
    );
    new HouseAlarm(this, `${id}-errors`, {
      house: props.house,
      errorImpact: props.errorImpact,
      metric: this.door.lambda.metricErrors({ period: Duration.minutes(5) }),
    });
  }
}
