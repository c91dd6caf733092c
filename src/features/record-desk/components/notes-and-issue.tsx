import { useState } from 'react';
import { certificateLimits } from '@/shared/volunteering/certificates/certificate-limits';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { type CertificateContent, CertificatePaper } from '@/src/features/service-record/public';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { TextField } from '@/src/ui/text-field/text-field';

type NotesAndIssueProps = {
  content: CertificateContent;
  isRunning: boolean;
  failure: { message: string } | null;
  onIssue: (issued: { minutes: number; notes: string }) => void;
};

/** What the certificate will say, a note on it, and the button that issues just that. */
export function NotesAndIssue({ content, isRunning, failure, onIssue }: NotesAndIssueProps) {
  const [notes, setNotes] = useState('');
  const { minutes } = content;
  return (
    <>
      <CertificatePaper content={content} issued={null} />
      <TextField
        label="备注"
        optional
        value={notes}
        onChange={setNotes}
        maxLength={certificateLimits.notes.max}
        placeholder="会写在证明上"
      />
      {failure && <Callout tone="danger">{failure.message}</Callout>}
      <PrimaryButton icon="stamp" loading={isRunning} onPress={() => onIssue({ minutes, notes })}>
        {`开具 ${minutesText(minutes)}的证明`}
      </PrimaryButton>
    </>
  );
}
