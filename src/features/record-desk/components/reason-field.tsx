import { certificateLimits } from '@/shared/volunteering/certificates/certificate-limits';
import { TextArea } from '@/src/ui/text-field/text-area';

const { min, max } = certificateLimits.reason;

export const isReason = (text: string): boolean => text.trim().length >= min;

type ReasonFieldProps = {
  label: string;
  placeholder: string;
  reason: string;
  onChange: (reason: string) => void;
  isTried: boolean;
};

/** Why something is declined, revoked or corrected; the volunteer reads it. */
export const ReasonField = ({
  label,
  placeholder,
  reason,
  onChange,
  isTried,
}: ReasonFieldProps) => (
  <TextArea
    label={label}
    value={reason}
    onChange={onChange}
    maxLength={max}
    placeholder={placeholder}
    hint="志愿者会看到。"
    error={isTried && !isReason(reason) ? `请写 ${min} 个字以上。` : undefined}
  />
);
