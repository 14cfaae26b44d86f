// npm run replay -- --stage prod | --local | --export history.json

import { command, readOptions, say } from "#infra/ops/clients.ts";
import { everyProgramme } from "#shared/adapters/released-programmes.ts";
import { type Replayed, replayDecisions } from "#shared/domain/replaying.ts";
import { storedLeads } from "./stored-leads.ts";

/** Takes every past decision once more, and compares: the same bytes, or the first place that differs. */
await command(async () => {
  const programmeOf = everyProgramme();
  const sum = { screening: 0, routing: 0, desks: 0, deadlines: 0 };
  const unknown = new Set<string>();
  const differing: NonNullable<Replayed["differs"]>[] = [];
  let leads = 0;
  for await (const lead of storedLeads(readOptions("export"))) {
    const replayed = replayDecisions(lead, programmeOf);
    leads++;
    for (const kind of Object.keys(sum) as (keyof typeof sum)[])
      sum[kind] += replayed.decisions[kind];
    for (const version of replayed.unknown) unknown.add(version);
    if (replayed.differs) differing.push(replayed.differs);
  }
  say(
    `${leads} leads: ${sum.screening} screenings, ${sum.routing} choices of a partner, ${sum.desks} choices of desks, ` +
      `${sum.deadlines} deadlines computed again.`,
  );
  const [first] = differing.sort((a, b) => (a.reference < b.reference ? -1 : 1));
  if (first) {
    say(
      `\n${differing.length} leads differ. The first: ${first.reference}, ${first.decision} of event ${first.seq}`,
    );
    say(`  at     ${first.path}`);
    say(`  stored ${JSON.stringify(first.before)}`);
    say(`  again  ${JSON.stringify(first.after)}`);
  } else say("Every one gives the same bytes.");
  for (const version of unknown) {
    say(`\nNot computed: decisions by version ${version}. It was never released here:`);
    say("check out the commit that was deployed then, and run npm run programme:release there.");
  }
  if (first || unknown.size > 0) process.exitCode = 1;
});
