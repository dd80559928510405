/** Ages and durations told in words. */

const NUMBERS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, couple: 2, "a couple": 2, few: 3, "a few": 3, several: 4, many: 8, half: 0.5 };
const UNIT: Record<string, number> = { hour: 1 / 24, day: 1, night: 1, week: 7, fortnight: 14, month: 30, year: 365, decade: 3650 };
const DURATION = /\b(?:(?:for|since|over|about|past|last|within|of|started|began|in|lasting|x|some|almost|nearly|around|the) )*(?:(\d+(?:\.\d+)?)(?: ?(?:to|or|-) ?\d+)?|a few|few|(?:a )?couple(?: of)?|several|many|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)[ -](?:or (?:so|two) )?(hour|day|night|week|fortnight|month|year|decade)s?\b/g;

/** Days since it began, from phrases like "for three weeks", "since yesterday", "6 months ago"; null if none. */
export function daysSince(plain: string): number | null {
  if (/\b(?:for years|many years|years now|all my life|decades)\b/.test(plain)) return 2000;
  if (/\b(?:for months|months now)\b/.test(plain)) return 150;
  if (/\b(?:for weeks|weeks now)\b/.test(plain)) return 28;
  if (/\b(?:this morning|today|tonight|just now|an hour ago|hours ago)\b/.test(plain)) return 0.5;
  if (/\b(?:yesterday|last night|overnight)\b/.test(plain)) return 1;
  if (/\blast week\b/.test(plain)) return 7;
  if (/\blast month\b/.test(plain)) return 35;
  for (const match of plain.matchAll(DURATION)) {
    const before = plain.slice(Math.max(0, (match.index ?? 0) - 30), match.index);
    const after = plain.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + 14);
    if (/\b(?:every|each|per|once|twice|times|after|within|aged?|review|minutes?)\s*$/.test(before) || /^\s*(?:old|of age|post|later|after|a day|a week|before bed|pregnan|long run)/.test(after)) continue;
    if (!/\b(?:for|since|over|past|last|of|began|started|history|duration|lasting|ago|x)\b/.test(`${before} ${match[0]} ${after}`)) continue;
    const word = /(a few|few|a couple|couple|several|many|half|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)/.exec(match[0].replace(/^(?:(?:for|since|over|about|past|last|within|of|started|began|in|lasting|x|some|almost|nearly|around|the) )*/, ""));
    const count = match[1] ? Number(match[1]) : (NUMBERS[word?.[1] ?? "a"] ?? 1);
    return count * UNIT[match[2]];
  }
  return null;
}

/** The onset answer that a number of days means. */
export function onsetOf(days: number): string {
  if (days < 1.01) return "onset-today";
  if (days <= 7) return "onset-week";
  if (days <= 42) return "onset-6w";
  if (days <= 92) return "onset-12w";
  return days <= 366 ? "onset-year" : "onset-long";
}

/** Age and sex where the text states them: "54-year-old woman", "I am a man of 61", "61F". */
export function personIn(plain: string): { age: number | null; sex: "female" | "male" | null } {
  const age = /\b(\d{1,3}) ?(?:years?|yrs?|y)[ -]?(?:old|o\b)/.exec(plain) ?? /\b(?:im|i am|aged?|she is|he is|hes|shes) (\d{1,3})\b(?! (?:weeks|months|days|stone|kg|pounds|minutes))/.exec(plain) ?? /\b(\d{2}) ?[mf]\b/.exec(plain);
  const value = age ? Number(age[1]) : null;
  const sex = /\b(?:woman|female|lady|girl|she|her|pregnant|my wife|my mother|my mum|my daughter|my nan)\b|\b\d{2} ?f\b/.test(plain) ? "female" : /\b(?:man|male|gentleman|boy|he|his|my husband|my father|my dad|my son)\b|\b\d{2} ?m\b/.test(plain) ? "male" : null;
  return { age: value !== null && value <= 120 ? value : null, sex };
}
