// npm run subject -- export | erase --email ana@lumen.example | --reference SL-2026-7K3F9Q --stage prod | --local
import { erasePerson } from "#shared/application/erase-person.ts";
import { exportLead, leadsOf } from "#shared/application/export-subject.ts";
import { command, findTarget, OpsFailure, readOptions, say } from "./clients.ts";
import { openDeployment } from "./deployment.ts";

await command(async () => {
  const [verb] = process.argv.splice(2, 1);
  const { email, reference, table, ...where } = readOptions("email", "reference", "table");
  if (
    (verb !== "export" && verb !== "erase") ||
    (email === undefined) === (reference === undefined)
  ) {
    throw new OpsFailure(
      "Say what and whose: npm run subject -- export | erase --email <address> | --reference <lead>",
    );
  }
  const deployment = await openDeployment(await findTarget(where), table);
  const references = reference === undefined ? await leadsOf(deployment, email ?? "") : [reference];
  if (references.length === 0) {
    throw new OpsFailure("Nothing is stored under this address, or it was erased already.");
  }
  const states = await Promise.all(references.map((one) => deployment.store.readState(one)));
  const known = states.filter((state) => state !== undefined);
  if (known.length === 0) throw new OpsFailure(`Nothing is stored of ${references.join(", ")}.`);
  if (verb === "erase") {
    for (const { reference: one } of known) say(`${one}: ${await erasePerson(deployment, one)}`);
    return;
  }
  const exported = known.map((state) => exportLead(deployment, state, state.language, true));
  say(JSON.stringify(await Promise.all(exported), null, 2));
});
