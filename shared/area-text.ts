/** "8123.45 平方米" from an area in 0.01 m²; exact, because it is only cut into digits. */
export function areaText(hundredths: number): string {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)} 平方米`;
}
