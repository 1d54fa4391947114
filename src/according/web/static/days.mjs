// Days as whole numbers since 1970-01-01, from and to ISO texts. No Date: a browser's time zone must not move a day.
// Source of the arithmetic: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).

export const UNITS = ["day", "week", "month", "quarter", "year", "decade", "century"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;

export function dayOf(year, month, day) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export function partsOf(number) {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

// The number of an ISO day, or null for what is none (also for "2023-02-29").
export function toDay(text) {
  const found = WRITTEN.exec(text ?? "");
  if (!found) return null;
  const [year, month, day] = found.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || year < 1) return null;
  const number = dayOf(year, month, day);
  return toText(number) === text ? number : null;
}

export function toText(number) {
  const { year, month, day } = partsOf(number);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

// The first day of the unit that a day lies in. Weeks begin on Monday.
export function floorTo(unit, number) {
  const { year, month } = partsOf(number);
  if (unit === "day") return number;
  if (unit === "week") return number - (((number + 3) % 7) + 7) % 7;
  if (unit === "month") return dayOf(year, month, 1);
  if (unit === "quarter") return dayOf(year, month - ((month - 1) % 3), 1);
  return dayOf(year - (year % lengthIn(unit)), 1, 1);
}

// The first day of the unit after the one that begins on a day.
export function next(unit, number) {
  if (unit === "day" || unit === "week") return number + (unit === "day" ? 1 : 7);
  const { year, month } = partsOf(number);
  const months = unit === "month" ? 1 : unit === "quarter" ? 3 : 12 * lengthIn(unit);
  const since = year * 12 + month - 1 + months;
  return dayOf(Math.floor(since / 12), (since % 12) + 1, 1);
}

function lengthIn(unit) {
  return { year: 1, decade: 10, century: 100 }[unit];
}

// Edges of bins from `first` to `last` (days, both included): the finest unit of which `most` bins are enough.
export function binsOf(first, last, most) {
  for (const unit of UNITS) {
    const edges = [floorTo(unit, first)];
    while (edges.at(-1) <= last && edges.length <= most + 1) edges.push(next(unit, edges.at(-1)));
    if (edges.length <= most + 1 || unit === UNITS.at(-1)) return { unit, edges };
  }
  return null;
}

// Days that the axis may name: starts of the unit, or of quarters and years where there are many.
export function* axisDays(unit, first, end) {
  const years = partsOf(end).year - partsOf(first).year;
  const wanted = years > 8 ? "year" : years > 1 ? "quarter" : unit;
  const step = UNITS.indexOf(wanted) > UNITS.indexOf(unit) ? wanted : unit;
  for (let day = floorTo(step, first); day < end; day = next(step, day)) if (day >= first) yield day;
}

// What stands on the axis at the beginning of a unit.
export function axisLabel(unit, number) {
  const { year, month, day } = partsOf(number);
  if (month === 1 && day === 1) return String(year);
  if (unit === "month" || unit === "quarter") return `${MONTHS[month - 1]} ${year}`;
  if (unit === "day" || unit === "week") return `${day} ${MONTHS[month - 1]} ${year}`;
  return String(year);
}

// A range as people read it: "2024-05-03", "2024-05-03 to 2024-05-05", "May 2024", "2024".
export function rangeText(start, end) {
  if (start === end) return toText(start);
  const { year, month, day } = partsOf(start);
  if (day === 1 && next("month", start) === end + 1) return `${MONTHS[month - 1]} ${year}`;
  if (day === 1 && month === 1 && next("year", start) === end + 1) return String(year);
  return `${toText(start)} to ${toText(end)}`;
}
