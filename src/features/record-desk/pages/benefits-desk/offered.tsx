import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { cloud } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { DeskBenefit } from '../../ledger-desk-types';
import { BenefitSheet } from './benefit-sheet';

const aNewOne = (): DeskBenefit => ({
  ...{ id: newRequestId(), name: '', description: '', points: 1 },
  ...{ monthlyStock: null, left: null, isOffered: true },
});

/** All benefits, offered or not; each is opened to change it. */
export function Offered() {
  const [writing, setWriting] = useState<DeskBenefit | null>(null);
  const query = useQuery(cloud.volunteering.benefitsDesk.queryOptions());
  return (
    <>
      <SecondaryButton icon="plus" onPress={() => setWriting(aNewOne())}>
        添加兑换项目
      </SecondaryButton>
      <QueryView query={query}>
        {({ benefits, minutesPerPoint }) => (
          <>
            {benefits.length === 0 && (
              <Empty
                icon="gift"
                title="还没有兑换项目"
                note="可以放理发、借场地、日用品这些。不能是钱，也不能像钱。"
              />
            )}
            {benefits.length > 0 && (
              <Card flush>
                {benefits.map((benefit) => (
                  <ListItem
                    key={benefit.id}
                    title={benefit.name}
                    note={`${benefit.points} 积分（${minutesText(benefit.points * minutesPerPoint)}）${stockText(benefit)}`}
                    tags={<OfferedTag isOffered={benefit.isOffered} />}
                    onPress={() => setWriting(benefit)}
                  />
                ))}
              </Card>
            )}
          </>
        )}
      </QueryView>
      {writing && (
        <BenefitSheet key={writing.id} benefit={writing} onClose={() => setWriting(null)} />
      )}
    </>
  );
}

const stockText = ({ monthlyStock, left }: DeskBenefit): string =>
  monthlyStock === null ? '，不限量' : `，每月 ${monthlyStock} 份，还有 ${left ?? 0} 份`;

const OfferedTag = ({ isOffered }: { isOffered: boolean }) =>
  isOffered ? (
    <StatusTag icon="circle-check" tone="success">
      开放
    </StatusTag>
  ) : (
    <StatusTag icon="circle-minus">已停用</StatusTag>
  );
