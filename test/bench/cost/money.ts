/** Dollars as people read them: $12.34, $0.12, $0.0042; nothing is $0. */
export function dollars(value: number): string {
  if (value === 0) return "$0";
  if (value >= 0.1) return `$${value.toFixed(2)}`;
  return value < 0.0001 ? "< $0.0001" : `$${value.toFixed(4)}`;
}

/** A quantity with the digits that count. */
export function amount(value: number): string {
  if (value === 0) return "0";
  const digits = value >= 100 ? 0 : 1;
  const options = value < 1 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: digits };
  return value.toLocaleString("en-US", options);
}
