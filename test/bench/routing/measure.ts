// node test/bench/routing/measure.ts <partners>-<chosen|reasons>: microseconds of processor time per decision.
import { loadProgramme } from "#shared/adapters/programme.ts";
import { type RoutingInput, route } from "#shared/domain/routing.ts";
import { applicants } from "#test/bench/deciding/startups.ts";
import { timePerCase } from "#test/bench/rounds.ts";
import { requests, withPartners } from "./partners.ts";

const [partners = "", what = ""] = (process.argv[2] ?? "").split("-");
const programme = withPartners(loadProgramme(), Number(partners), 1);
const leads = requests(applicants(programme, 2_000, 1), programme, 1);
const decide = {
  chosen: (lead: RoutingInput) => route(lead, programme).chosen,
  reasons: (lead: RoutingInput) => route(lead, programme).candidates,
}[what];
if (decide === undefined) throw new Error(`nothing is called '${what}'`);
const time = await timePerCase((at) => decide(leads[at] as RoutingInput), leads.length);
process.stdout.write(`${time}\n`);
