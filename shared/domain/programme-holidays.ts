const msPerDay = 86_400_000;

/** Easter Sunday of a year (Gregorian computus), as milliseconds UTC. */
function easter(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const rest = year % 100;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}

/** The ten legal public holidays of Belgium in a year, as days (`2027-03-29`) with their English name. */
export function belgianHolidays(year: number): { day: string; name: string }[] {
  const afterEaster = (days: number) =>
    new Date(easter(year) + days * msPerDay).toISOString().slice(0, 10);
  return [
    { day: `${year}-01-01`, name: "New Year’s Day" },
    { day: afterEaster(1), name: "Easter Monday" },
    { day: `${year}-05-01`, name: "Labour Day" },
    { day: afterEaster(39), name: "Ascension Day" },
    { day: afterEaster(50), name: "Whit Monday" },
    { day: `${year}-07-21`, name: "Belgian National Day" },
    { day: `${year}-08-15`, name: "Assumption Day" },
    { day: `${year}-11-01`, name: "All Saints’ Day" },
    { day: `${year}-11-11`, name: "Armistice Day" },
    { day: `${year}-12-25`, name: "Christmas Day" },
  ];
}
