import { ledgerLimits } from '@/shared/volunteering/ledger/limits';
import { TextArea } from '@/src/ui/text-field/text-area';

const { min, max } = ledgerLimits.correctionReason;

export const isPostedReason = (text: string): boolean => text.trim().length >= min;

type PostedReasonProps = {
  label: string;
  reason: string;
  onChange: (reason: string) => void;
  isTried: boolean;
  hint?: string;
};

/** Why the ledger changes, or how an objection is answered: everybody reads it. */
export const PostedReason = ({ label, reason, onChange, isTried, hint }: PostedReasonProps) => (
  <TextArea
    label={label}
    value={reason}
    onChange={onChange}
    maxLength={max}
    hint={hint ?? '会一起公示，请不要写姓名、电话和身体情况。'}
    error={isTried && !isPostedReason(reason) ? `请写 ${min} 到 ${max} 个字。` : undefined}
  />
);
