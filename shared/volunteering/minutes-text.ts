/** Whole minutes as people read them: 2小时30分钟, 45分钟, 3小时; what is taken away with a minus. */
export function minutesText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const sign = minutes < 0 ? '−' : '';
  if (hours === 0) return `${sign}${rest}分钟`;
  return rest === 0 ? `${sign}${hours}小时` : `${sign}${hours}小时${rest}分钟`;
}

/** A change: +30分钟, −2小时. */
export const minutesChangeText = (minutes: number): string =>
  minutes > 0 ? `+${minutesText(minutes)}` : minutesText(minutes);
