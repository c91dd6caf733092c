import { copyText } from '@/src/platform/copy-text';
import { TextButton } from '@/src/ui/button/button';
import { receiptText } from '../ledger/kept-receipts';

type CopyReceiptProps = { receipt: Parameters<typeof receiptText>[0]; words?: string };

/** The receipt as a text for WeChat's favourites or a note; the verifier reads it. */
export const CopyReceipt = ({ receipt, words = '复制回执' }: CopyReceiptProps) => (
  <TextButton
    icon="copy"
    onPress={() => void copyText(receiptText(receipt), '回执已复制，可以粘贴到微信收藏')}
  >
    {words}
  </TextButton>
);
