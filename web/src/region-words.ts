/** Words of the region explorer. */
export const regionWords = {
  en: {
    title: (region: string) => `What ${region} offers`,
    description: (region: string) =>
      `Labs, test sites, research groups, investors and workspace in ${region} and near it, on a map and in a list.`,
    lead: (assets: number, inRegion: number, region: string) =>
      `${assets} places that can help a new company: ${inRegion} in ${region}, the others elsewhere in Flanders and Brussels.`,
    unsure:
      "What each one offers is our own classification, to be confirmed by its owner. Nobody has told us yet whether they have room.",
    toFit: "See at once how well this matches your company",
    filters: "Show only what I look for",
    sector: "Sector",
    need: "What I need",
    kind: "Kind of place",
    every: "All",
    reset: "Show everything again",
    count: (shown: number, of: number) =>
      shown === of ? `All ${of} places are shown.` : `${shown} of ${of} places are shown.`,
    none: "Nothing on our map answers all of this. Take one of the choices away, or tell us in your request what you look for: a person looks further than this map.",
    maps: "Map",
    skip: "Go past the map to the list",
    mapOf: {
      region: (region: string) => `${region}, by municipality`,
      city: "Ghent and around, drawn larger",
      flanders: "Elsewhere in Flanders and Brussels",
    },
    mapHint:
      "Each number is a point on the map and leads to its place in the list. In the list the same number stands in front.",
    city: "Ghent",
    enlarged: "Ghent and around: see the larger map",
    mark: (number: number, place: string, count: number) =>
      `Point ${number}, ${place}: ${count === 1 ? "1 place" : `${count} places`}`,
    list: "List",
    place: (count: number) => (count === 1 ? "1 place" : `${count} places`),
    elsewhere: "outside the region",
    offers: "Offers",
    sectors: "Sectors",
    sure: {
      high: "We are sure that it is there.",
      medium: "We are fairly sure that it is there.",
      low: "We are not sure that it is there.",
    },
    confirmed: (day: string) => `Its owner confirmed this on ${day}.`,
    unconfirmed: "Offers: to be confirmed by the owner.",
  },
  nl: {
    title: (region: string) => `Wat ${region} biedt`,
    description: (region: string) =>
      `Labo’s, testplekken, onderzoeksgroepen, investeerders en werkruimte in en rond ${region}, op een kaart en in een lijst.`,
    lead: (assets: number, inRegion: number, region: string) =>
      `${assets} plekken die een nieuw bedrijf kunnen helpen: ${inRegion} in ${region}, de andere elders in Vlaanderen en Brussel.`,
    unsure:
      "Wat elke plek biedt, hebben we zelf ingedeeld; de eigenaar moet het nog bevestigen. Of er plaats is, heeft nog niemand ons gezegd.",
    toFit: "Zie meteen hoe goed dit bij je bedrijf past",
    filters: "Toon alleen wat ik zoek",
    sector: "Sector",
    need: "Wat ik nodig heb",
    kind: "Soort plek",
    every: "Alle",
    reset: "Toon weer alles",
    count: (shown: number, of: number) =>
      shown === of
        ? `Alle ${of} plekken worden getoond.`
        : `${shown} van de ${of} plekken worden getoond.`,
    none: "Niets op onze kaart beantwoordt aan dit alles. Laat een van de keuzes weg, of zeg in je aanvraag wat je zoekt: een mens kijkt verder dan deze kaart.",
    maps: "Kaart",
    skip: "Sla de kaart over en ga naar de lijst",
    mapOf: {
      region: (region: string) => `${region}, per gemeente`,
      city: "Gent en omgeving, groter getekend",
      flanders: "Elders in Vlaanderen en Brussel",
    },
    mapHint:
      "Elk nummer is een punt op de kaart en brengt je naar zijn plaats in de lijst. In de lijst staat hetzelfde nummer vooraan.",
    city: "Gent",
    enlarged: "Gent en omgeving: zie de grotere kaart",
    mark: (number: number, place: string, count: number) =>
      `Punt ${number}, ${place}: ${count === 1 ? "1 plek" : `${count} plekken`}`,
    list: "Lijst",
    place: (count: number) => (count === 1 ? "1 plek" : `${count} plekken`),
    elsewhere: "buiten de regio",
    offers: "Biedt",
    sectors: "Sectoren",
    sure: {
      high: "We zijn zeker dat ze er is.",
      medium: "We zijn vrij zeker dat ze er is.",
      low: "We zijn niet zeker dat ze er is.",
    },
    confirmed: (day: string) => `De eigenaar bevestigde dit op ${day}.`,
    unconfirmed: "Aanbod: te bevestigen door de eigenaar.",
  },
} as const;
