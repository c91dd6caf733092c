import { useQuery } from '@tanstack/react-query';
import { openCertificate } from '@/src/features/service-record/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { QueryView } from '@/src/ui/query-view/query-view';
import type { WaitingRequest } from '../../certificate-desk-types';
import { NotesAndIssue } from '../../components/notes-and-issue';
import { SheetForm } from '../../components/sheet-form';

type IssueSheetProps = { request: WaitingRequest; onClose: () => void };

/** Shows what the ledger says today, and issues exactly that. */
export function IssueSheet({ request: { id: requestId }, onClose }: IssueSheetProps) {
  const preview = useQuery(cloud.volunteering.previewCertificate.queryOptions({ requestId }));
  const issue = useCommand(cloudClient.volunteering.issueCertificate.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: ({ certificateId }) => {
      onClose();
      openCertificate(certificateId);
    },
  });
  return (
    <Sheet open title="核对并开具" onClose={onClose}>
      <SheetForm>
        <QueryView query={preview}>
          {(content) => (
            <NotesAndIssue
              content={content}
              isRunning={issue.isRunning}
              failure={issue.failure}
              onIssue={(issued) => issue.run({ requestId, ...issued })}
            />
          )}
        </QueryView>
      </SheetForm>
    </Sheet>
  );
}
