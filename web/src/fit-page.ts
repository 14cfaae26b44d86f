import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { optionsOf } from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { applyWords } from "#shared/presentation/words/apply.ts";
import { importanceLabels } from "#shared/presentation/words/labels.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { fitWords } from "./fit-words.ts";
import { paths } from "./paths.ts";

/** "Does the region fit us?": the questions, and room for the answer that the browser works out. */
export function fitMain(language: Language, programme: Programme): SafeHtml {
  const words = fitWords[language];
  const names = namesOf(programme, language);
  return html`<p class="lead">${words.lead(names.region)}</p>
<p class="soft">${words.private}</p>
<noscript><p class="notice">${words.noScript} <a href="${paths.region[language]}">${names.region}</a></p></noscript>
<div class="fit scripted" id="fit" data-version="${programme.version}">
<form id="answers" method="get"><h2>${words.questions}</h2>
<div class="columns"><div class="field"><label for="sector">${words.sector}</label><select id="sector" name="sector" autocomplete="off"><option value="">${applyWords[language].choose}</option>${optionsOf(
    programme.taxonomies.sectors.map(({ id, label }) => ({ value: id, label: label[language] })),
    "",
  )}</select></div>
<div class="field"><label for="place">${words.place}</label>${places(language, programme)}</div></div>
<fieldset><legend><h3>${words.needs}</h3></legend><p class="soft">${words.needsHint}</p>${needs(language, programme)}</fieldset>
<p><button type="reset">${words.reset}</button></p></form>
<section class="result" id="result" tabindex="-1" aria-labelledby="result-title"><h2 id="result-title">${words.result}</h2>
<div id="found"><p>${words.waiting}</p></div>
<p><a class="button" id="use" href="${paths.apply[language]}">${words.use}</a></p></section>
<p class="brief" id="brief-bar"><span id="brief" role="status">${words.waiting}</span> <a href="#result">${words.toResult}</a></p>
</div>`;
}

function places(language: Language, { places: known, settings }: Programme): SafeHtml {
  const words = fitWords[language];
  const { nuts3, defaultMunicipality } = settings.region;
  const usual = known.municipalities.find(({ id }) => id === defaultMunicipality)?.name ?? "";
  const areas = known.areas.filter((area) => nuts3.includes(area.nuts3));
  return html`<select id="place" name="place" autocomplete="off"><option value="">${words.noPlace(usual)}</option><optgroup label="${words.areas}">${areas.map(
    (area) => html`<option value="area:${area.nuts3}">${area.name[language]}</option>`,
  )}</optgroup><optgroup label="${words.municipalities}">${known.municipalities.map(
    ({ id, name }) => html`<option value="municipality:${id}">${name}</option>`,
  )}</optgroup></select>`;
}

/** One row for each need, grouped by what it is a part of. */
function needs(language: Language, { taxonomies, rubric }: Programme): SafeHtml {
  const labels = importanceLabels[language];
  const options = [
    { value: "0", label: applyWords[language].notNeeded },
    ...([1, 2, 3] as const).map((level) => ({ value: String(level), label: labels[level] })),
  ];
  return html`${rubric.regionFit.map(({ id: criterion, title }) => {
    const own = taxonomies.needs.filter((need) => need.criterion === criterion);
    return (
      own.length > 0 &&
      html`<h4>${title[language]}</h4>${own.map(
        ({ id, label }) =>
          html`<div class="pick"><label for="need-${id}">${label[language]}</label><select id="need-${id}" name="need:${id}" autocomplete="off">${optionsOf(options, "0")}</select></div>`,
      )}`
    );
  })}`;
}
