/** "66.67%" from a part and a whole; cut, not rounded, so that 2/3 never reads as more than it is. */
export function share(part: number, whole: number): string {
  if (whole <= 0) return '0%';
  const hundredths = Math.floor((part * 10_000) / whole);
  return `${(hundredths / 100).toFixed(2).replace(/\.?0+$/, '')}%`;
}
