/** "45,000 元" or "1,200.50 元" from an amount in fen. */
export function moneyText(fen: number): string {
  const yuan = Math.floor(fen / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fen % 100;
  return rest === 0 ? `${yuan} 元` : `${yuan}.${rest.toString().padStart(2, '0')} 元`;
}

/** Fen from an amount in yuan as someone types it, with at most two decimals; null when it is no amount. */
export function fenFromText(text: string): number | null {
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text.trim().replace(/[,，]/g, ''));
  if (!match) return null;
  const [, yuan = '', decimals = ''] = match;
  return Number(yuan) * 100 + Number(decimals.padEnd(2, '0'));
}
