import type { DoorAnswer } from "#functions/middleware/http.ts";
import type { Faults } from "./faults.ts";
import type { Fail } from "./invariants.ts";
import type { FunctionSpec, Invocation, Platform } from "./lambda.ts";
import { contactIn } from "./privacy-watch.ts";
import type { Weather } from "./weather.ts";

/** How people reach the doors: HTTP requests to the real handlers, whose answers may be lost on the way. */

export interface Request {
  method: "GET" | "HEAD" | "POST";
  path: string;
  /** Text is a form post, anything else JSON. */
  body?: string | object;
  key?: string;
  /** Why this request must change nothing, if so. */
  idle?: string | undefined;
  /** Whether the link must show something, or must not. */
  shows?: boolean | undefined;
  /** An offer that nobody has accepted: its page must not show the founder's contact. */
  hides?: (() => boolean) | undefined;
}
/** `undefined`: no answer ever came. */
export type Answered = (answer: DoorAnswer | undefined) => void;
export interface Browser {
  ask(request: Request, who: string, answered?: Answered): void;
}

const doorNames = ["status", "offers", "reviews", "partners"] as const;
type Door = (typeof doorNames)[number] | "leads";

export interface BrowserGround {
  doors: Record<Door, FunctionSpec>;
  platform: Platform;
  faults: Faults;
  weather: Weather;
  fail: Fail;
  tell: (words: () => string) => void;
}

export function openBrowser(ground: BrowserGround): Browser {
  const { doors, platform, faults, weather, fail, tell } = ground;
  function check(request: Request, by: Invocation, answer: DoorAnswer | undefined): void {
    const { method, path, idle, shows } = request;
    const status = answer?.statusCode;
    const fine = status !== undefined && status < 400;
    if (shows !== undefined && status !== undefined && status < 500 && fine !== shows)
      fail("link-shows-its-own", `${method} ${path} is answered ${status}`);
    if (method === "GET" && path.startsWith("/offers/") && fine && request.hides?.())
      checkContact(path, answer?.body ?? "");
    if (by.writes > 0 && method !== "POST")
      fail("get-changes-nothing", `${method} ${path} wrote ${by.writes} times`);
    if (by.writes > 0 && idle)
      fail("stale-link-changes-nothing", `${path} wrote, although ${idle}`);
    if (status === 500 && by.faults.length === 0)
      fail("nothing-breaks", `${method} ${path} was answered with 500, and nothing had gone wrong`);
  }
  function checkContact(path: string, body: string): void {
    const shown = contactIn(body);
    if (shown) fail("offer-hides-contact", `${path} shows ${shown}`);
  }
  return {
    ask(request, who, answered = () => {}) {
      const { method, path } = request;
      tell(() => `${who}: ${method} ${path.slice(0, 40)} ${wordsOf(request.body)}`);
      const spec = doors[doorOf(path)];
      platform.invoke(spec, eventOf(request), who, (end, by) => {
        const answer = end.ok ? (end.value as DoorAnswer) : undefined;
        check(request, by, answer);
        tell(() => `${who}: is answered ${answer?.statusCode ?? "nothing"}`);
        const lost = faults.strikes(`answer to ${who} lost`, weather.responseLost);
        answered(lost ? undefined : answer);
      });
    },
  };
}

function doorOf(path: string): Door {
  if (/^\/($|apply|welcome)/.test(path) || path === "/api/leads") return "leads";
  const first = path.replace(/^\/api/, "").split("/")[1];
  const door = doorNames.find((name) => name === first);
  if (!door) throw new Error(`no door for ${path}`);
  return door;
}

function eventOf({ method, path, body, key }: Request) {
  const [, , token = "", action] = path.replace(/^\/api\/status/, "/status").split(/[/?]/);
  const type = typeof body === "string" ? "application/x-www-form-urlencoded" : "application/json";
  return {
    rawPath: path,
    headers: {
      ...(body === undefined ? {} : { "content-type": type }),
      ...(key === undefined ? {} : { "idempotency-key": key }),
    },
    pathParameters: { token, ...(action ? { action } : {}) },
    queryStringParameters: {},
    body: typeof body === "string" ? body : body && JSON.stringify(body),
    isBase64Encoded: false,
    requestContext: { requestId: "request", http: { method } },
  };
}

function wordsOf(body: string | object | undefined): string {
  if (body === undefined) return "";
  return typeof body === "string" ? body : `{${Object.keys(body).join(", ")}}`;
}
