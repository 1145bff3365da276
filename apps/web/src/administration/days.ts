/** The legal date a number of days after another. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The first day of the quarter behind that of a date: its beginning ends the quarter. */
export const nextQuarter = (day: string): string => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = (Math.floor((month - 1) / 3) + 1) * 3;
  return first === 12 ? `${year + 1}-01-01` : `${year}-${String(first + 1).padStart(2, '0')}-01`;
};
