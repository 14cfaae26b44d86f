import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Asset } from "#shared/domain/programme-map.ts";
import { optionsOf } from "#shared/presentation/fields.ts";
import { html, linkable, type SafeHtml } from "#shared/presentation/html.ts";
import { dayInWords, listInWords } from "#shared/presentation/words/dates.ts";
import { inSentence, type Names, namesOf } from "#shared/presentation/words/names.ts";
import { maps } from "./map.ts";
import { paths } from "./paths.ts";
import { regionWords } from "./region-words.ts";
import { type Spot, spotsOf } from "./spots.ts";
import type { Topology } from "./topology.ts";

/** What the region offers: the maps, and a list that says the same. */
export function regionMain(language: Language, programme: Programme, topology: Topology): SafeHtml {
  const words = regionWords[language];
  const names = namesOf(programme, language);
  const { assets, settings, places } = programme;
  const spots = spotsOf(assets, settings.region.nuts3);
  const inRegion = assets.filter(({ nuts3 }) => settings.region.nuts3.includes(nuts3)).length;
  return html`<p class="lead">${words.lead(assets.length, inRegion, names.region)}</p>
<p class="soft">${words.unsure} <a href="${paths.fit[language]}">${words.toFit}</a>.</p>
${filters(language, programme)}
<p class="count" id="count" role="status">${words.count(assets.length, assets.length)}</p>
<p class="notice" id="none" hidden>${words.none}</p>
<h2 class="sr">${words.maps}</h2>
<p class="soft">${words.mapHint} <a href="#list">${words.skip}</a>.</p>
${maps(topology, spots, places.municipalities, language, names.region)}
<h2 id="list" tabindex="-1">${words.list}</h2>
${spots.map((spot) => section(spot, programme, names))}`;
}

/** Needs a script to work, so it is shown only where scripts run. */
function filters(language: Language, { taxonomies, assets }: Programme): SafeHtml {
  const words = regionWords[language];
  const kinds = new Set(assets.map(({ kind }) => kind));
  const choice = (
    name: "sector" | "need" | "kind",
    terms: readonly { id: string; label: Record<Language, string> }[],
  ) => {
    const options = [
      { value: "", label: words.every },
      ...terms.map(({ id, label }) => ({ value: id, label: label[language] })),
    ];
    return html`<div class="field"><label for="${name}">${words[name]}</label><select id="${name}" name="${name}">${optionsOf(options, "")}</select></div>`;
  };
  return html`<form class="filters scripted" id="filters" method="get"><fieldset><legend><h2>${words.filters}</h2></legend><div class="columns">${choice("sector", taxonomies.sectors)}${choice("need", taxonomies.needs)}${choice(
    "kind",
    taxonomies.assetKinds.filter(({ id }) => kinds.has(id)),
  )}</div><p><button type="reset">${words.reset}</button></p></fieldset></form>`;
}

function section(spot: Spot, programme: Programme, names: Names): SafeHtml {
  const { number, municipality, assets, inRegion } = spot;
  const words = regionWords[names.language];
  return html`<section class="spot" id="point-${number}" data-point="${number}" tabindex="-1" aria-labelledby="point-${number}-title">
<h3 id="point-${number}-title"><span class="number">${number}</span> ${municipality} <span class="soft"><span class="places">${words.place(assets.length)}</span>${!inRegion && `, ${words.elsewhere}`}</span></h3>
<ul class="assets">${assets.map((asset) => card(asset, programme, names))}</ul></section>\n`;
}

function card(asset: Asset, { taxonomies }: Programme, names: Names): SafeHtml {
  const { language } = names;
  const words = regionWords[language];
  const kind = taxonomies.assetKinds.find(({ id }) => id === asset.kind)?.label[language];
  const link = asset.website && linkable(asset.website);
  const sectors = asset.sectors.map((id) => inSentence(names.sector(id)));
  return html`<li class="asset" id="asset-${asset.id}" data-sectors="${asset.sectors.join(" ")}" data-offers="${asset.offers.join(" ")}" data-kind="${asset.kind}">
<h4>${link ? html`<a href="${link}" rel="noopener external">${asset.name}</a>` : asset.name}</h4>
<p class="soft">${kind ?? asset.kind}</p>
<p${language !== "en" && html` lang="en"`}>${asset.oneLine}</p>
<p><strong>${words.offers}:</strong> ${listInWords(
    asset.offers.map((id) => inSentence(names.need(id))),
    language,
  )}.</p>
<p><strong>${words.sectors}:</strong> ${listInWords(sectors, language)}.</p>
<p class="sure soft">${words.sure[asset.confidence]} ${
    asset.lastConfirmed
      ? words.confirmed(dayInWords(`${asset.lastConfirmed}T12:00:00.000Z`, language))
      : words.unconfirmed
  }</p></li>`;
}
