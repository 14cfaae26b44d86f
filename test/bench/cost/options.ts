import type { Template } from "aws-cdk-lib/assertions";
import { ownName, production, synthesised } from "#test/infra/templates.ts";
import { added, fixedBill, type TemplateResource } from "./fixed.ts";
import type { Line } from "./pricing.ts";

/** What a deployment costs in a month before anybody comes, and what each option adds. */
export interface Options {
  readonly plain: readonly Line[];
  readonly extras: readonly { readonly setting: string; readonly adds: readonly Line[] }[];
}

/** Counts the templates of a production deployment, without options and with each of them. */
export function optionsOf(): Options {
  const billWith = (settings: object): Line[] => {
    const { data, main, firewall } = synthesised({ ...production, ...settings });
    return fixedBill([data, main, ...(firewall ? [firewall] : [])].flatMap(resourcesIn));
  };
  const plain = billWith({});
  const extras = {
    "customerManagedKey=true": { customerManagedKey: true },
    "firewall=true": { firewall: true },
    "siteDomain and siteCertificate": ownName,
    "originSecrets=2,1 (while it changes)": { originSecrets: "2,1" },
  };
  return {
    plain,
    extras: Object.entries(extras).map(([setting, settings]) => ({
      setting,
      adds: added(plain, billWith(settings)),
    })),
  };
}

function resourcesIn(template: Template): TemplateResource[] {
  return Object.values(template.toJSON().Resources as Record<string, TemplateResource>);
}
