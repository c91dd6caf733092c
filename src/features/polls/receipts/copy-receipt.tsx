import Taro from '@tarojs/taro';
import { askPrivacyConsent } from '@/src/platform/privacy-consent';
import { tell } from '@/src/platform/tell';
import { TextButton } from '@/src/ui/button/button';
import { type KeptReceipt, receiptText } from '../ledger/kept-receipts';

/** The receipt as a text for WeChat's favourites or a note; the verifier reads it. */
export function CopyReceipt({ receipt }: { receipt: KeptReceipt }) {
  const copy = async () => {
    if (!(await askPrivacyConsent())) return;
    try {
      await Taro.setClipboardData({ data: receiptText(receipt) });
      tell('回执已复制，可以粘贴到微信收藏');
    } catch {
      tell('没有复制成功，请再试一次');
    }
  };
  return (
    <TextButton icon="copy" onPress={() => void copy()}>
      复制回执
    </TextButton>
  );
}
