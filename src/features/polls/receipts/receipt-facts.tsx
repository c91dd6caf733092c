import { View } from '@tarojs/components';
import { Facts } from '@/src/ui/facts/facts';
import { dayAndTime } from '@/src/ui/words/time';
import type { KeptReceipt } from '../ledger/kept-receipts';
import './receipt-facts.scss';

/** What proves the ballot: its place in the log, and the beginning of what was committed to. */
export function ReceiptFacts({ receipt: { receipt, keptAt } }: { receipt: KeptReceipt }) {
  const { index, commitment, head } = receipt;
  return (
    <View className="receipt-facts">
      <Facts
        facts={[
          { name: '回执编号', value: `${index + 1} · ${inGroups(commitment.slice(0, 8))}` },
          { name: '票箱记录', value: `当时共 ${head.treeSize} 条` },
          { name: '核对时间', value: dayAndTime(keptAt) },
        ]}
      />
      <View className="receipt-facts__note">
        回执证明您的票已经原样记入票箱；光看编号，看不出您投了什么。每次打开这次表决，手机都会自动核对它还在不在。“复制回执”的内容里写着您的选择，请只给自己保存。
      </View>
    </View>
  );
}

/** Easier to read out on the phone. */
const inGroups = (text: string): string => text.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ');
