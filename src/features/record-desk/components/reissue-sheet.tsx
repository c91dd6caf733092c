import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { openCertificate } from '@/src/features/service-record/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { QueryView } from '@/src/ui/query-view/query-view';
import type { IssuedCertificate } from '../certificate-desk-types';
import { NotesAndIssue } from './notes-and-issue';
import { isReason, ReasonField } from './reason-field';
import { SheetForm } from './sheet-form';

type ReissueSheetProps = { certificate: IssuedCertificate; onClose: () => void };

/** Issues a certificate anew under another number; the one before becomes invalid. */
export function ReissueSheet({ certificate: { id, number }, onClose }: ReissueSheetProps) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const preview = useQuery(cloud.volunteering.previewCertificate.queryOptions({ inPlaceOfId: id }));
  const reissue = useCommand(cloudClient.volunteering.reissueCertificate.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: ({ certificateId }) => {
      onClose();
      openCertificate(certificateId);
    },
  });
  return (
    <Sheet open title={`重新开具 ${number}`} onClose={onClose}>
      <SheetForm>
        <Callout tone="warning">{`新的证明有新的编号，${number} 会同时作废。`}</Callout>
        <ReasonField
          label="为什么重新开具"
          placeholder="例如 时长更正了"
          {...{ reason, isTried, onChange: setReason }}
        />
        <QueryView query={preview}>
          {(content) => (
            <NotesAndIssue
              content={content}
              isRunning={reissue.isRunning}
              failure={reissue.failure}
              onIssue={(issued) => {
                setTried(true);
                if (isReason(reason)) reissue.run({ certificateId: id, reason, ...issued });
              }}
            />
          )}
        </QueryView>
      </SheetForm>
    </Sheet>
  );
}
