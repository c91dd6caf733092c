/** How the cosigns stand, in the two halves of a progress line. The author is not among them. */
export function cosignWords(count: number, threshold: number): { have: string; missing: string } {
  const missing = threshold - count;
  return {
    have: count === 0 ? '还没有人附议' : `已有 ${count} 人附议`,
    missing: missing > 0 ? `还差 ${missing} 人` : '人数已够',
  };
}
