import { copyText } from '@/src/platform/copy-text';
import { TextButton } from '@/src/ui/button/button';
import { type KeptReceipt, receiptText } from '../ledger/kept-receipts';

/** The receipt as a text for WeChat's favourites or a note; the verifier reads it. */
export const CopyReceipt = ({ receipt }: { receipt: KeptReceipt }) => (
  <TextButton
    icon="copy"
    onPress={() => void copyText(receiptText(receipt), '回执已复制，可以粘贴到微信收藏')}
  >
    复制回执
  </TextButton>
);
