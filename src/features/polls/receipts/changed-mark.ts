import { forgetStored, readStored, writeStored } from '@/src/platform/storage';
import type { KeptReceipt } from '../ledger/kept-receipts';

type Marked = Pick<KeptReceipt, 'pollId' | 'voterId' | 'receipt'>;

const keyOf = ({ pollId, voterId }: Marked): string => `changed-receipt:${pollId}:${voterId}`;

/**
 * Remembers that the ballot that counts came from elsewhere, until its voter says that they changed
 * it or votes again: a warning shown only once is easily missed.
 */
export const markChanged = (receipt: Marked): void => {
  writeStored(keyOf(receipt), receipt.receipt.commitment);
};

export const isMarkedChanged = (receipt: Marked): boolean =>
  readStored<string>(keyOf(receipt)) === receipt.receipt.commitment;

export const forgetChanged = (receipt: Marked): void => forgetStored(keyOf(receipt));
