/** How the cosigns stand, in the two halves of a progress line. The author is not among them. */
export function cosignWords(count: number, threshold: number): { have: string; missing: string } {
  const missing = threshold - count;
  return {
    have: count === 0 ? '还没有人附议' : `已有 ${count} 人附议`,
    missing: missing > 0 ? `还差 ${missing} 人` : '人数已够',
  };
}

const dayLength = 24 * 60 * 60 * 1000;

/** How long a topic that has its cosigns has waited for its answer; everybody sees it. */
export function waitingWords(since: string, now: Date = new Date()): string {
  const days = Math.floor((now.getTime() - Date.parse(since)) / dayLength);
  return days > 0 ? `等待答复 ${days} 天` : '等待答复';
}
