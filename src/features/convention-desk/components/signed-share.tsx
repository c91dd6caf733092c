import type { AcknowledgedBy } from '@/shared/conventions/convention-kinds';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { share } from '@/src/ui/words/quantities';

type SignedShareProps = { label: string; basis: AcknowledgedBy; signed: number; total: number };

/** How many of those who are asked have signed, as a bar and in words. */
export const SignedShare = ({ label, basis, signed, total }: SignedShareProps) => (
  <ProgressBar
    label={label}
    text={`${signed} / ${total} ${basis === 'household' ? '户' : '人'}（${share(signed, total)}）`}
    share={total === 0 ? 0 : signed / total}
  />
);
