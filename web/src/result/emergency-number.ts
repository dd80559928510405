/** Emergency numbers by region, where one number serves the whole country. 112 also works from mobile phones in most others. */
const NUMBERS: Readonly<Record<string, string>> = {
  US: "911", CA: "911", MX: "911", GB: "999", IE: "112", AU: "000", NZ: "111", IN: "112", ZA: "112", SG: "995", HK: "999", KE: "999",
  AT: "112", BE: "112", BG: "112", HR: "112", CY: "112", CZ: "112", DK: "112", EE: "112", FI: "112", FR: "112", DE: "112", GR: "112", HU: "112", IS: "112", IT: "112", LV: "112", LT: "112", LU: "112", MT: "112", NL: "112", NO: "112", PL: "112", PT: "112", RO: "112", SK: "112", SI: "112", ES: "112", SE: "112", CH: "112",
};

/** The emergency number of the region that a language tag names ("en-GB"); null where it names none that is known. */
export function emergencyNumber(tag: string): string | null {
  try {
    const { region } = new Intl.Locale(tag);
    return region ? (NUMBERS[region] ?? null) : null;
  } catch {
    return null;
  }
}
