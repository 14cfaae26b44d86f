import middy from "@middy/core";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Log } from "#shared/application/ports.ts";
import { type DoorAnswer, type DoorRequest, problem, requestOf } from "./http.ts";

/**
 * An HTTP function: errors first, then shape. Whatever a handler throws becomes an opaque 500 with the request id,
 * and one log line that names the error's class but never its text (which could quote what somebody typed).
 *
 * @example export const handler = door(log, (request) => json(200, { seen: request.path }));
 */
export function door(log: Log, handle: (request: DoorRequest) => Promise<DoorAnswer> | DoorAnswer) {
  return middy<APIGatewayProxyEventV2, DoorAnswer>()
    .use({
      onError: (request) => {
        const { requestId } = request.event.requestContext;
        log.error("door failed", { requestId, code: request.error?.name ?? "unknown" });
        request.response = problem(
          500,
          "internal",
          "Something went wrong on our side. Please try again in a few minutes.",
          { requestId },
        );
      },
    })
    .handler((event) => Promise.resolve(handle(requestOf(event))));
}
