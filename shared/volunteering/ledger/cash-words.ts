/** Words that make a benefit look like money. Points are never cash (Regulations §25: no profit). */
const cashWords = [
  ...[
    '现金',
    '红包',
    '转账',
    '提现',
    '返现',
    '折现',
    '变现',
    '兑现',
    '汇款',
    '打款',
    '付款',
    '收款',
  ],
  ...[
    '人民币',
    '现钱',
    '零钱',
    '钞票',
    '工资',
    '报酬',
    '酬劳',
    '补贴',
    '利息',
    '微信支付',
    '支付宝',
  ],
  ...['银行卡', '代币', '虚拟币', '比特币', '话费', '充值', '储值'],
];

const amountOfMoney = /[¥￥$]\d|\d(元|块钱|块|RMB|CNY)/i;

/** The first word in a text that smells of cash, or an amount of money; null: there is none. */
export function cashWordIn(text: string): string | null {
  // Blanks and signs between the characters hide nothing.
  const plain = text.normalize('NFKC').replace(/[\s\p{P}\p{M}\p{Cf}]/gu, '');
  const word = cashWords.find((cash) => plain.includes(cash));
  return word ?? amountOfMoney.exec(plain)?.[0] ?? null;
}
