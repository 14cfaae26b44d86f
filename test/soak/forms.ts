import * as fc from "fast-check";
import type { StartupSubmission } from "#shared/domain/submission-startup.ts";
import { validStartup } from "#test/fuzz/valid-form.ts";
import { startupForm } from "#test/unit/startup-form.ts";

/** Two of three start-ups are strong enough to be offered to a partner at once; the others are any. */
export const burstForm: fc.Arbitrary<StartupSubmission> = fc
  .tuple(validStartup, fc.integer({ min: 0, max: 2 }))
  .map(([any, third]) => {
    if (third === 0) return any;
    const { company, venture, landing, value } = startupForm();
    const { foundedYear, subsidiaryOfGroup } = company;
    const { stage, trl, crl, localTradeOnly } = venture;
    return {
      ...any,
      company: { ...any.company, country: "LT", foundedYear, subsidiaryOfGroup },
      venture: { ...any.venture, stage, trl, localTradeOnly, ...(crl ? { crl } : {}) },
      landing,
      needs: needsThatAreMet(any),
      value,
    };
  });

/** What every sector's partners offer. */
function needsThatAreMet({ needs }: StartupSubmission): StartupSubmission["needs"] {
  const common = startupForm().needs;
  const others = needs.filter(({ need }) => !common.some((one) => one.need === need));
  return [...common, ...others.slice(0, 1)];
}
