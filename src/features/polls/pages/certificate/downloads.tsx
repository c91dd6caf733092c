import { cloudClient } from '@/src/platform/cloud';
import { useMay } from '@/src/platform/use-me';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import type { Certificate } from '../../poll-types';

const { printResult, exportResult } = cloudClient.polls;

/** The certificate to print and the numbers as tables; for staff also who took part and how. */
export function Downloads({ certificate }: { certificate: Certificate }) {
  const mayPrepare = useMay('polls.prepare');
  const { id: pollId, visibility, state } = certificate;
  return (
    <>
      <DocumentButton icon="file-text" make={printResult.mutate} input={{ pollId }}>
        打印版证书（PDF）
      </DocumentButton>
      <DocumentButton
        make={exportResult.mutate}
        input={{ pollId, content: 'result', format: 'xlsx' }}
      >
        结果表格（Excel）
      </DocumentButton>
      <DocumentButton
        make={exportResult.mutate}
        input={{ pollId, content: 'result', format: 'csv' }}
      >
        结果表格（CSV）
      </DocumentButton>
      {mayPrepare && (
        <DocumentButton
          make={exportResult.mutate}
          input={{ pollId, content: 'turnout', format: 'xlsx' }}
        >
          参加情况（Excel）
        </DocumentButton>
      )}
      {mayPrepare && visibility === 'named' && state !== 'archived' && (
        <DocumentButton
          make={exportResult.mutate}
          input={{ pollId, content: 'ballotList', format: 'xlsx' }}
        >
          实名表决清单（Excel）
        </DocumentButton>
      )}
    </>
  );
}
