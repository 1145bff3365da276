/** The instant of a time in Shanghai, as the log writes it; the zone stands at UTC+8 in all years of the stories. */
export const shanghai = (date: string, time = '09:00'): string =>
  new Date(`${date}T${withSeconds(time)}+08:00`).toISOString();

const withSeconds = (time: string): string => (time.length === 5 ? `${time}:00` : time);
