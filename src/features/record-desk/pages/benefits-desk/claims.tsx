import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ledgerLimits } from '@/shared/volunteering/ledger/limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { DangerButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { TextArea } from '@/src/ui/text-field/text-area';
import { dayAndTime } from '@/src/ui/words/time';
import { SheetForm } from '../../components/sheet-form';
import type { DeskClaim } from '../../ledger-desk-types';

/** What waits to be handed over; staff cancel what cannot be. */
export function Claims() {
  const [cancelling, setCancelling] = useState<DeskClaim | null>(null);
  const query = useInfiniteQuery(
    cloud.volunteering.listClaims.infiniteQueryOptions({ which: 'waiting' }, nextPage),
  );
  return (
    <Section title="等待领取">
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(claim) => (
          <Card flush>
            <ListItem
              title={`${claim.volunteerName}：${claim.benefit}`}
              note={`${claim.points} 积分，${dayAndTime(claim.claimedAt)} 兑换`}
              tags={
                <TextButton
                  icon="undo-2"
                  label={`取消：${claim.volunteerName}，${claim.benefit}`}
                  onPress={() => setCancelling(claim)}
                >
                  取消并退回积分
                </TextButton>
              }
            />
          </Card>
        )}
        empty={<Empty icon="package" title="没有等待领取的" />}
      />
      {cancelling && <CancelSheet claim={cancelling} onClose={() => setCancelling(null)} />}
    </Section>
  );
}

function CancelSheet({ claim, onClose }: { claim: DeskClaim; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const cancelling = useCommand(cloudClient.volunteering.cancelClaim.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('已取消，积分已退回');
      onClose();
    },
  });
  return (
    <Sheet open title={`取消${claim.volunteerName}的兑换`} onClose={onClose}>
      <SheetForm>
        <TextArea
          label="原因"
          value={reason}
          onChange={setReason}
          maxLength={ledgerLimits.cancelReason.max}
          placeholder="例如：这个月缺货"
          hint="志愿者会看到。积分全部退回。"
        />
        {cancelling.failure && <Callout tone="danger">{cancelling.failure.message}</Callout>}
        <DangerButton
          icon="undo-2"
          loading={cancelling.isRunning}
          onPress={() => cancelling.run({ claimId: claim.id, reason })}
        >
          取消兑换
        </DangerButton>
      </SheetForm>
    </Sheet>
  );
}
