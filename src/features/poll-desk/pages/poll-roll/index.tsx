import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { EntriesGate } from '../../components/entries-gate';
import { RollDesk } from './roll-desk';
import { RollRows } from './roll-rows';

/** A poll's roll for staff: what waits, the buildings, and with a building its rows. */
export default function PollRollPage() {
  const pollId = usePageParameter('pollId');
  const buildingId = usePageParameter('buildingId');
  const name = usePageParameter('name');
  const title = name === '' ? '表决名册' : `${name}的名册`;
  return (
    <EntriesGate title={title}>
      <Page title={title}>
        {buildingId === '' ? (
          <RollDesk pollId={pollId} />
        ) : (
          <RollRows pollId={pollId} buildingId={buildingId} />
        )}
      </Page>
    </EntriesGate>
  );
}
