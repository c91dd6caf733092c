/**
 * WeChat turns rpx into whole px by rounding down, and never lets a line vanish: anything above zero
 * is at least 1 px.
 */
export function rpxToPixels(rpx: number, screenWidth: number): number {
  const pixels = (Math.abs(rpx) / 750) * screenWidth;
  if (pixels === 0) return 0;
  const whole = Math.floor(pixels + 1e-4);
  return Math.sign(rpx) * (whole === 0 ? 1 : whole);
}

const RPX = /(-?(?:\d+\.?\d*|\.\d+))rpx\b/gi;

export const replaceRpx = (value: string, screenWidth: number) =>
  value.replace(RPX, (_, amount: string) => `${rpxToPixels(Number(amount), screenWidth)}px`);
